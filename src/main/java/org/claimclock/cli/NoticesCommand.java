package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.claimclock.nightly.ExitCode;
import org.claimclock.notify.LetterDesk;
import org.claimclock.notify.PostOffice;
import org.claimclock.notify.Preview;
import org.claimclock.notify.TrialLetter;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.notify.route.Delivery;
import org.claimclock.register.people.Answer;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What goes out by mail and webhook, and what became of it. */
@Command(
        name = "notices",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = {
            "Counts the letters that went out by mail and webhook, and lists those that need a person.",
            "Its commands show, preview, resend and settle them, and send what waits. What people do is noted."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands (each with --help):%n",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:listed, or done",
            "1:failed, or could not be sent",
            "2:not possible, or usage or configuration; nothing was changed",
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock notices --night 2021-03-09",
            "  claimclock notices preview CL-1004",
            "  claimclock notices settle 12 --note \"their mail server has it\""
        })
final class NoticesCommand implements Callable<Integer> {
    private static final int MOST = 1_000;
    private static final String NUMBER = "as the list names it";

    @Option(names = "--night", paramLabel = "DATE", description = "all letters of this night, such as 2021-03-09")
    private LocalDate night = LocalDate.MIN;

    @Mixin(name = CommonOptions.MIXIN)
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Books book = common.book()) {
            Letters letters = book.register().post().letters();
            if (night.equals(LocalDate.MIN)) {
                listNeedy(letters);
            } else {
                list(letters.ofNight(night, 0, MOST), "no letter was written of the night " + night);
            }
        }
        return ExitCode.DONE.code();
    }

    private void listNeedy(Letters letters) {
        var counts = letters.counts();
        if (counts.isEmpty()) {
            out().println(
                            "no letter was ever written. Mail and webhook are switched on by settings: mail.host, webhook.url");
            return;
        }
        LetterWords.printCounts(counts, out());
        List<Letter> needy = new ArrayList<>();
        for (State state : State.values()) {
            if (state.needsAPerson()) {
                needy.addAll(letters.in(state, 0, MOST));
            }
        }
        if (!needy.isEmpty()) {
            out().println();
            out().println("These need a person; then: notices settle NUMBER, or notices resend NUMBER");
            LetterWords.printTable(needy, out());
        }
    }

    private void list(List<Letter> letters, String none) {
        if (letters.isEmpty()) {
            out().println(none);
        } else {
            LetterWords.printTable(letters, out());
        }
    }

    @Command(description = "Prints a letter as it went out or will, with its address.")
    int show(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) long number,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        try (Books book = options.book()) {
            Letter letter = book.register()
                    .post()
                    .letters()
                    .find(number)
                    .orElseThrow(() -> UsageFault.usage("there is no letter " + number + ". Maybe see: notices"));
            LetterWords.printLetter(letter, out());
        }
        return ExitCode.DONE.code();
    }

    @Command(
            description = "Prints how the latest notices of a claim read as letters. Nothing is kept, nothing is sent.")
    int preview(
            @Parameters(paramLabel = "CLAIM", description = "such as CL-1004") String claim,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        LetterBook.Reading reading = LetterBook.read(
                options.rulebookFolder().folder(), options.settings().profile());
        if (reading.books().isEmpty()) {
            throw UsageFault.usage(String.join("\n", reading.faults()));
        }
        try (Books book = options.book()) {
            List<Preview.Sample> samples =
                    new Preview(book.register(), reading.books().get(0)).of(claim);
            if (samples.isEmpty()) {
                out().println("no night of the last year had a notice for the claim " + claim);
            }
            samples.forEach(sample -> {
                out().println(sample.kind() + " of the night " + sample.asOf());
                LetterWords.print(
                        sample.address(),
                        sample.written().subject(),
                        sample.written().body(),
                        out());
            });
        }
        return ExitCode.DONE.code();
    }

    @Command(description = "Sends a letter that did not get through again, although it may have arrived.")
    int resend(
            @Parameters(arity = "1..*", paramLabel = "NUMBER", description = NUMBER) List<Long> numbers,
            @Option(names = "--to", paramLabel = "ADDRESS", defaultValue = "", description = "to this address instead")
                    String address,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        if (!address.isEmpty() && numbers.size() > 1) {
            throw UsageFault.usage("--to goes with one number: a letter is for one person.");
        }
        return act(numbers, options, desk -> number -> desk.resend(number, address));
    }

    @Command(description = "Says of letters that nothing more is to be done: they arrived, or were told otherwise.")
    int settle(
            @Parameters(arity = "1..*", paramLabel = "NUMBER", description = NUMBER) List<Long> numbers,
            @Option(
                            names = "--note",
                            paramLabel = "TEXT",
                            required = true,
                            description = "how, for whoever looks later")
                    String note,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(numbers, options, desk -> number -> desk.settle(number, note));
    }

    private int act(List<Long> numbers, CommonOptions options, Function<LetterDesk, Function<Long, Answer>> deed) {
        try (Books book = options.bookToNote()) {
            LetterDesk desk =
                    new LetterDesk(book.register(), Claimclock.errand(spec).person(), Clock.systemUTC());
            Answers answers = new Answers(numbers.stream().map(deed.apply(desk)).toList());
            Served served = book.served();
            if (served != null) {
                served.postman().nudge();
            }
            answers.print(out());
        }
        return ExitCode.DONE.code();
    }

    @Command(description = "Sends what waits now, whenever it would have been tried next.")
    int send(@Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        Telling telling = new Telling(options, spec.commandLine().getErr());
        telling.requireSound();
        try (Books book = options.bookToNote()) {
            Served served = book.served();
            if (served != null) {
                served.postman().hurry();
                out().println("serve sends what waits now. Maybe see what became of it: notices");
                return ExitCode.DONE.code();
            }
            PostOffice post = Telling.office(options, book.register());
            post.open();
            post.hurry();
            telling.print(post.work(() -> false));
        }
        return ExitCode.DONE.code();
    }

    @Command(
            name = "try",
            description = "Sends a letter without meaning to an address of yours, by the settings as they are.")
    int tryOut(
            @Parameters(paramLabel = "ADDRESS", description = "such as ops@example.org") String address,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        new Telling(options, spec.commandLine().getErr()).requireSound();
        Delivery delivery = TrialLetter.send(
                address, options.settings().telling().arrangements(Clock.systemUTC()), Clock.systemUTC());
        boolean taken = delivery instanceof Delivery.Taken;
        out().println((taken ? "taken: " : "not taken: ") + delivery.answer());
        return (taken ? ExitCode.DONE : ExitCode.FAILED).code();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
