package org.claimclock.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimclock.notify.Arrangements;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.notify.Arrangements.Limits;
import org.claimclock.notify.hook.HookRoute;
import org.claimclock.notify.hook.Webhook;
import org.claimclock.notify.letter.Templates;
import org.claimclock.notify.mail.Addresses;
import org.claimclock.notify.mail.MailRoute;
import org.claimclock.notify.mail.MailServer;
import org.claimclock.notify.mail.MailServer.Mode;
import org.claimclock.notify.mail.MailServer.Place;
import org.claimclock.notify.mail.MailServer.Tls;
import org.claimclock.notify.mail.SessionSettings;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter.Channel;
import org.jspecify.annotations.Nullable;

/** The settings of mail and webhook. */
record TellingSettings(Settings settings) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** Whether {@code run} sends what there is to send before it ends. */
    boolean withRun() {
        return settings.isOn(Setting.MAIL_WITH_RUN);
    }

    /** What is wrong with settings only beside others, with the files that they name, or with the templates that they need. */
    List<String> faults(Path rules) {
        List<String> faults = new ArrayList<>();
        if (text(Setting.MAIL_HOST).isEmpty()) {
            for (Setting needing : List.of(Setting.MAIL_TO_ALERTS, Setting.MAIL_TO_ESCALATIONS, Setting.MAIL_FROM)) {
                if (!text(needing).isEmpty()) {
                    faults.add("the setting " + needing.key() + " needs mail.host: who takes the mail.");
                }
            }
            if (settings.isOn(Setting.MAIL_NOTICES)) {
                faults.add("the setting mail.notices needs mail.host: who takes the mail.");
            }
        } else {
            addFaultsOfMail(faults);
            if (addressees().notices() || !addressees().escalations().isEmpty()) {
                addFaultsOfTemplates(rules, faults);
            }
        }
        settings.findSecret(Setting.WEBHOOK_SECRET_FILE)
                .flatMap(file -> file.findFault(Setting.WEBHOOK_SECRET_FILE.key()))
                .ifPresent(faults::add);
        return faults;
    }

    private void addFaultsOfMail(List<String> faults) {
        if (text(Setting.MAIL_FROM).isEmpty()) {
            faults.add("the settings mail.host and mail.from go together: who takes the mail, and from whom it comes.");
        }
        if (text(Setting.MAIL_USER).isEmpty()
                != text(Setting.MAIL_PASSWORD_FILE).isEmpty()) {
            faults.add("the settings mail.user and mail.password-file go together.");
        }
        boolean isHere = THIS_MACHINE.contains(text(Setting.MAIL_HOST));
        if (mode() == Mode.NONE && !text(Setting.MAIL_USER).isEmpty() && !isHere) {
            faults.add("the setting mail.tls is none, and mail.user is set: the password would go over the network for"
                    + " everybody to read. Maybe mail.tls=starttls.");
        }
        settings.findSecret(Setting.MAIL_PASSWORD_FILE)
                .flatMap(file -> file.findFault(Setting.MAIL_PASSWORD_FILE.key()))
                .ifPresent(faults::add);
        addFaultOfFile(Setting.MAIL_TRUST, TellingSettings::faultOfCertificates, faults);
        for (Setting each : List.of(
                Setting.MAIL_FROM, Setting.MAIL_REPLY_TO, Setting.MAIL_TO_ALERTS, Setting.MAIL_TO_ESCALATIONS)) {
            list(each)
                    .forEach(address -> Addresses.findFault(address)
                            .ifPresent(fault -> faults.add("the setting " + each.key() + ": no mail can go to '"
                                    + address + "': " + fault + ".")));
        }
    }

    private static String faultOfCertificates(Path file) {
        return SessionSettings.findFault(file)
                .map(fault -> "has no certificates that could be used: " + fault)
                .orElse("");
    }

    private static void addFaultsOfTemplates(Path rules, List<String> faults) {
        if (Templates.areThere(rules)) {
            Templates.read(rules, faults);
        } else {
            faults.add("there is no folder " + rules.resolve("notices")
                    + ", and letters are written from the templates in it."
                    + " Maybe take it from the rules that came with the program, or set mail.notices=false and no"
                    + " mail.to.escalations.");
        }
    }

    /** @param findFault empty where there is none */
    private void addFaultOfFile(Setting setting, Function<Path, String> findFault, List<String> faults) {
        String file = text(setting);
        String fault = file.isEmpty() ? "" : findFault.apply(Path.of(file));
        if (!fault.isEmpty()) {
            faults.add("the setting " + setting.key() + ": the file " + file + " " + fault + ".");
        }
    }

    /** @throws IllegalArgumentException where there are {@link #faults} */
    Arrangements arrangements(Clock clock) {
        Map<Channel, Supplier<Route>> routes = new EnumMap<>(Channel.class);
        String sender = "localhost";
        if (!text(Setting.MAIL_HOST).isEmpty()) {
            MailServer server = server();
            routes.put(Channel.MAIL, () -> new MailRoute(server));
            sender = Addresses.domain(server.from());
        }
        if (!text(Setting.WEBHOOK_URL).isEmpty()) {
            Webhook hook = new Webhook(
                    URI.create(text(Setting.WEBHOOK_URL)),
                    file(Setting.WEBHOOK_SECRET_FILE),
                    Duration.ofSeconds(settings.number(Setting.WEBHOOK_TIMEOUT_SECONDS)));
            routes.put(Channel.WEBHOOK, () -> new HookRoute(hook, clock));
        }
        Limits limits = new Limits(
                settings.number(Setting.MAIL_NIGHT_DAYS),
                Duration.ofHours(settings.number(Setting.MAIL_GIVE_UP_HOURS)));
        return new Arrangements(routes, addressees(), limits, sender);
    }

    private Addressees addressees() {
        return new Addressees(
                settings.isOn(Setting.MAIL_NOTICES), list(Setting.MAIL_TO_ESCALATIONS), list(Setting.MAIL_TO_ALERTS));
    }

    private MailServer server() {
        return new MailServer(
                new Place(
                        text(Setting.MAIL_HOST),
                        Integer.parseInt(text(Setting.MAIL_PORT)),
                        Duration.ofSeconds(settings.number(Setting.MAIL_TIMEOUT_SECONDS))),
                new Tls(mode(), file(Setting.MAIL_TRUST)),
                text(Setting.MAIL_USER),
                file(Setting.MAIL_PASSWORD_FILE),
                text(Setting.MAIL_FROM),
                text(Setting.MAIL_REPLY_TO));
    }

    private Mode mode() {
        return Mode.valueOf(text(Setting.MAIL_TLS).toUpperCase(Locale.ROOT));
    }

    private @Nullable Path file(Setting setting) {
        return text(setting).isEmpty() ? null : Path.of(text(setting));
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private String text(Setting setting) {
        return settings.text(setting);
    }
}
