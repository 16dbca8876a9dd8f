package org.claimclock.cli;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimclock.nightly.ExitCode;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Who may sign in to the console. */
@Command(
        name = "users",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = {
            "Lists who may sign in to the console; its commands add them, change them, and lock them out.",
            "What is done here is noted in the book. A user who is changed has to sign in again."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands (each with --help):%n",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:listed, or done",
            "1:failed, nothing was changed",
            "2:not possible, or usage or configuration; nothing was changed",
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock users add ada --role operations",
            "  claimclock users password ada < new-password.txt"
        })
final class UsersCommand implements Callable<Integer> {
    private static final String NAME = "how they sign in: letters, digits, and . _ @ -";
    private static final String ROLE = "what they are: operations, compliance, finance or viewer; may be given again";

    @Mixin(name = CommonOptions.MIXIN)
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Books book = common.book()) {
            List<User> users = book.register().people().users().all();
            TextTable table = new TextTable("name", "roles", "may sign in", "changed (UTC)");
            users.forEach(user -> table.add(
                    user.name(), words(user.roles()), user.enabled() ? "yes" : "no", Dates.utc(user.changedAt())));
            if (users.isEmpty()) {
                spec.commandLine().getOut().println("nobody can sign in yet: users add NAME --role operations");
            } else {
                table.print(spec.commandLine().getOut());
            }
        }
        return ExitCode.DONE.code();
    }

    @Command(description = "Lists who may sign in.")
    int list(@Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        common = options;
        return call();
    }

    @Command(description = "Lets somebody in. The password is asked for, or read from stdin.")
    int add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLE) List<Role> roles,
            @Option(names = GivenPassword.HASH, hidden = true, defaultValue = "") String hash,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        if (!name.matches(User.FORM)) {
            throw UsageFault.usage("the name is '" + name + "'. Allowed: up to 64 small letters, digits, and . _ @ -");
        }
        Set<Role> given = EnumSet.copyOf(roles);
        return withPassword(options, hash, (desk, password) -> desk.add(name, password, given));
    }

    @Command(description = "Gives somebody a new password, which is asked for, or read from stdin.")
    int password(
            @Parameters(paramLabel = "NAME", description = "whose") String name,
            @Option(names = GivenPassword.HASH, hidden = true, defaultValue = "") String hash,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return withPassword(
                options,
                hash,
                (desk, password) ->
                        desk.change(name, "password", "a new password", user -> user.withPassword(password)));
    }

    @Command(description = "Gives somebody these roles instead of those they had.")
    int roles(
            @Parameters(paramLabel = "NAME", description = "whose") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLE) List<Role> roles,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        Set<Role> given = EnumSet.copyOf(roles);
        return act(options, desk -> desk.change(name, "roles", "now: " + words(given), user -> user.withRoles(given)));
    }

    @Command(description = "Locks somebody out, at once.")
    int disable(
            @Parameters(paramLabel = "NAME", description = "whom") String name,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(options, desk -> desk.change(name, "disable", "may not sign in", user -> user.enabled(false)));
    }

    @Command(description = "Lets somebody in again who was locked out.")
    int enable(
            @Parameters(paramLabel = "NAME", description = "whom") String name,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(options, desk -> desk.change(name, "enable", "may sign in", user -> user.enabled(true)));
    }

    private interface Deed {
        String on(UserDesk desk);
    }

    private interface DeedWithPassword {
        String on(UserDesk desk, String hash);
    }

    /** A password is hashed before anybody else hears of it: the process that has the book, if that is another one, is sent the hash. */
    private int withPassword(CommonOptions options, String given, DeedWithPassword deed) {
        String hash = given.isEmpty() ? new GivenPassword(spec).hash() : GivenPassword.checked(given);
        try {
            return act(options, desk -> deed.on(desk, hash));
        } catch (BookIsServed elsewhere) {
            return elsewhere
                    .visit()
                    .send(
                            GivenPassword.instead(Claimclock.errand(spec), hash),
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr());
        }
    }

    private int act(CommonOptions options, Deed deed) {
        try (Books book = options.bookOrNewOne()) {
            UserDesk desk = new UserDesk(
                    book.register(),
                    Claimclock.errand(spec).person(),
                    Clock.systemUTC().instant());
            spec.commandLine().getOut().println(deed.on(desk));
        }
        return ExitCode.DONE.code();
    }

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
