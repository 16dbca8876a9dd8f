package org.claimclock.notify;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimclock.claim.Activity;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Contact;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.Submission;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Said;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.notify.Arrangements.Limits;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.notify.mail.MailRoute;
import org.claimclock.notify.mail.MailServer;
import org.claimclock.notify.mail.MailServer.Mode;
import org.claimclock.notify.mail.MailServer.Place;
import org.claimclock.notify.mail.MailServer.Tls;
import org.claimclock.notify.route.Route;
import org.claimclock.register.Books;
import org.claimclock.register.Happened;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.Channel;

/** A post office on a real book, a real mail server, and a clock that a test sets. It is Tuesday, 2021-03-09, 03:00 in Los Angeles. */
final class Mailroom implements AutoCloseable {
    static final LocalDate TUE_2021_03_09 = LocalDate.parse("2021-03-09");
    private static final String TENANT = "4d49cb35-4b16-5b9e-9887-0c87e8fb4a58";
    static final String MIA = "mia@litware.example";
    static final String ADA = "ada@northwind.example";
    static final String OPS = "ops@contoso.example";
    static final Said BREACH =
            new Said.Escalation("CL-7", "START_REVIEW", LocalDate.parse("2021-03-05"), "SLA_START_BREACH");

    private final Register register = Books.fresh();
    private final MailDrop drop = new MailDrop();
    private final TestClock clock = new TestClock(Instant.parse("2021-03-09T11:00:00Z"));
    private final Map<Channel, Supplier<Route>> routes = new HashMap<>();
    private Addressees addressees = new Addressees(true, List.of(OPS), List.of());
    private LetterBook.Reading book = LetterBook.read(Path.of("rules"), "cpor-2020");
    private PostOffice office;

    Mailroom() {
        routes.put(Channel.MAIL, () -> new MailRoute(server()));
        office = office();
    }

    private MailServer server() {
        return new MailServer(
                new Place("localhost", drop.port(), Duration.ofSeconds(5)),
                new Tls(Mode.NONE, null),
                "",
                null,
                "Claims <claims@contoso.example>",
                "");
    }

    private PostOffice office() {
        Limits limits = new Limits(7, Duration.ofDays(3));
        Arrangements arrangements = new Arrangements(routes, addressees, limits, "contoso.example");
        return new PostOffice(register, arrangements, () -> book, clock);
    }

    /** Other people are written to from now on. */
    Mailroom writingTo(Addressees others) {
        addressees = others;
        office = office();
        return this;
    }

    Mailroom with(Channel channel, Supplier<Route> route) {
        routes.put(channel, route);
        office = office();
        return this;
    }

    Mailroom without(Channel channel) {
        routes.remove(channel);
        office = office();
        return this;
    }

    Mailroom withBook(LetterBook.Reading other) {
        book = other;
        return this;
    }

    /** Two claims of two partners, of which one has an address of its own. */
    Mailroom withTwoClaims() {
        claim("CL-1", new Contact("Mia Lang", MIA), new Contact("Ada", ADA));
        claim("CL-2", new Contact("", ""), new Contact("Ada", ADA));
        return this;
    }

    /** With something for each of three people. */
    void aNightIsDone() {
        done(
                TUE_2021_03_09,
                approval("CL-1", MIA, "2021-03-16"),
                rejection("CL-2", ADA, "POE_UNAVAILABLE", "2021-04-08"),
                BREACH);
    }

    /** Mail was switched on before the night of this test. */
    Mailroom opened() {
        office.open();
        return this;
    }

    /** The process ends and another one starts. */
    void restart() {
        office = office();
        office.open();
    }

    Tally work() {
        return office.work(() -> false);
    }

    PostOffice post() {
        return office;
    }

    /** A night is done. */
    void done(LocalDate asOf, Said... said) {
        done(asOf, false, said);
    }

    void done(LocalDate asOf, boolean backfill, Said... said) {
        begun(asOf, backfill, said);
        register.nights().finish(asOf, "0".repeat(64), 0, clock.instant());
    }

    /** A night is on its way, or is held. */
    void begun(LocalDate asOf, boolean backfill, Said... said) {
        register.nights()
                .begin(new NightRecord.Start(asOf, "run-" + asOf, backfill, "cpor-2020", "v", "c", clock.instant()));
        register.announcements().add(asOf, "test", List.of(said));
    }

    /** The book has this claim. */
    void claim(String id, Contact customer, Contact partner) {
        ClaimForm form = new ClaimForm(
                new ClaimForm.Identity(id, "A name", "", TENANT),
                "0418276",
                new ClaimForm.Scope(
                        SolutionArea.MICROSOFT_365,
                        Activity.USAGE,
                        List.of(new Product("TEAMS", ""), new Product("EXCHANGE", ""))),
                new ClaimForm.Contacts(customer, partner),
                List.of("poe-1"),
                false);
        ClaimCreated created = Happened.toldOn(TUE_2021_03_09).created(form, TUE_2021_03_09, Submission.NONE);
        register.inTransaction(() -> register.events().record(List.of(Happened.arriving(register, created))));
        long number =
                register.agenda().customersOf(List.of(id)).values().iterator().next();
        register.claims()
                .insert(List.of(new StoredClaim(
                        id,
                        number,
                        Claim.draft(form, TUE_2021_03_09, MomentKey.NONE),
                        Memory.empty(),
                        null,
                        Instant.EPOCH,
                        TUE_2021_03_09,
                        null,
                        null,
                        Set.of())));
    }

    static Said.Notice approval(String claim, String email, String lastDay) {
        return new Said.Notice("N1", new Said.Address(claim, "CUSTOMER", email), "", LocalDate.parse(lastDay));
    }

    static Said.Notice rejection(String claim, String email, String reason, String lastDay) {
        return new Said.Notice("N2", new Said.Address(claim, "PARTNER", email), reason, LocalDate.parse(lastDay));
    }

    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        List.of(Letter.State.values())
                .forEach(state -> letters.addAll(register.post().letters().in(state, 0, 1_000)));
        letters.sort((one, other) -> Long.compare(one.number(), other.number()));
        return letters;
    }

    /** What became of each: {@code N1 SENT, N2 WAITING}. */
    String fates() {
        return letters().stream()
                .map(letter -> letter.about().kind() + " " + letter.state())
                .collect(joining(", "));
    }

    Register register() {
        return register;
    }

    MailDrop drop() {
        return drop;
    }

    TestClock clock() {
        return clock;
    }

    /** Whom the server has taken letters for, in order. */
    String reached() {
        return drop.taken().stream().map(MailDrop.Taken::to).collect(joining(" "));
    }

    @Override
    public void close() {
        drop.close();
        register.close();
    }
}
