package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.Claim;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@OnBothDatabases
class RegisterTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);

    private final Register register = Books.fresh();

    @Test
    void whatWasWrittenIsThereWhenTheFolderIsOpenedAgain(@TempDir Path folder) {
        StoredClaim claim;
        try (Register first = Books.open(folder)) {
            first.events()
                    .record(List.of(Happened.arriving(
                            first, Happened.toldOn(MON_2021_03_01).draft("C-1", "t-1", MON_2021_03_01))));
            long customer = first.agenda()
                    .customersOf(List.of("C-1"))
                    .values()
                    .iterator()
                    .next();
            claim = claim("C-1", customer);
            first.claims().insert(List.of(claim));
            first.nights().begin(start(MON_2021_03_01));
        }

        try (Register second = Books.open(folder)) {
            assertThat(second.claims().find("C-1")).contains(claim);
            assertThat(second.nights().findLast()).map(NightRecord::sequence).contains(1L);
        }
    }

    @Test
    void openEndsOfTimeSurvive() {
        StoredClaim claim = claim("C-1", 7);

        register.claims().insert(List.of(claim));

        assertThat(claim.state()).isNotNull();
        assertThat(claim.state().review().submittedOn()).isEqualTo(LocalDate.MAX);
        assertThat(claim.state().reinstatement().run()).isEqualTo(LocalDate.MIN);
        assertThat(claim.walkedTo()).isEqualTo(Instant.MIN);
        assertThat(register.claims().ofCustomers(List.of(7L, 8L))).containsExactly(claim);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused(@TempDir Path folder) {
        try (Register register = Books.open(folder)) {
            new JdbcTemplate(register.dataSource())
                    .update("update \"flyway_schema_history\" set \"version\" = '99', \"description\" = 'clouds'"
                            + " where \"version\" = '2'");
        }

        assertThatThrownBy(() -> Books.open(folder))
                .isInstanceOf(RegisterException.class)
                .hasMessage("the database was written by a newer version of Claimclock: it has change 99 (clouds),"
                        + " which this version does not know. Maybe start the newer version.");
    }

    @Test
    void aClaimThatHasNoRowCannotBeUpdated() {
        assertThatThrownBy(() -> register.claims().update(List.of(claim("C-1", 7))))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("of 1 claims only 0 were written.");
    }

    @Test
    void nightsAreNumberedWithoutGapsAndAKilledOneKeepsItsNumber() {
        Nights nights = register.nights();
        nights.begin(start(MON_2021_03_01));
        nights.finish(MON_2021_03_01, "abc", 3, Instant.EPOCH.plusSeconds(60));
        nights.begin(start(TUE_2021_03_02));

        NightRecord again = nights.begin(start(TUE_2021_03_02));

        assertThat(again.sequence()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(NightRecord.State.RUNNING);
        assertThat(again.startedAt()).isEqualTo(Instant.EPOCH);
        assertThat(nights.findBefore(TUE_2021_03_02)).contains(nights.all().get(0));
        assertThat(nights.all().get(0).exitCode()).isEqualTo(3);
        assertThatThrownBy(() -> nights.begin(start(MON_2021_03_01)))
                .hasMessage("night 2021-03-01 cannot begin: night 2021-03-02 is RUNNING."
                        + " Maybe a later date is meant, or --replay.");
    }

    @Test
    void announcementsComeInTheirOwnOrderWhoeverWroteThemWhen() {
        Announcements announcements = register.announcements();
        announcements.add(MON_2021_03_01, "b", List.of(refusal("z.csv", 2, "B"), refusal("a.csv", 10, "A")));
        announcements.add(MON_2021_03_01, "a", List.of(refusal("a.csv", 9, "A"), refusal("a.csv", 9, "A")));
        announcements.add(TUE_2021_03_02, "a", List.of(refusal("a.csv", 1, "A")));
        List<String> told = new ArrayList<>();

        announcements.refusals(
                MON_2021_03_01, refusal -> told.add(refusal.source().toString()));

        assertThat(told).containsExactly("a.csv:9", "a.csv:9", "a.csv:10", "z.csv:2");
    }

    @Test
    void moreAnnouncementsThanAPageHoldsAreAllReadOnce() {
        List<Said> many = new ArrayList<>();
        for (int n = 0; n < 2_500; n++) {
            many.add(refusal("a.csv", n / 2, "A"));
        }
        register.announcements().add(MON_2021_03_01, "a", many);
        List<Said> told = new ArrayList<>();

        register.announcements().refusals(MON_2021_03_01, told::add);

        assertThat(told).isEqualTo(many);
    }

    @Test
    void linesComeSortedByClaimLineAndActionAndKnowWhatWasTakenBack() {
        List<LineChange> changes = new ArrayList<>();
        for (int n = 0; n < 1_500; n++) {
            changes.add(new LineChange(LineChange.Action.ADD, "add-" + n, line("add-" + n, 1 + n % 3, false), ""));
        }
        changes.add(new LineChange(LineChange.Action.RETRACT, "back", line("add-0", 1, true), "PARTNER_REQUEST"));
        register.lines().add(MON_2021_03_01, changes);
        List<String> read = new ArrayList<>();

        register.lines().forEach(MON_2021_03_01, line -> read.add(line.line().lineNo() + " " + line.action()));

        assertThat(read).hasSize(1_501).isSorted();
        List<ExportedLine> lines = register.lines().ofClaims(List.of("C-1")).get("C-1");
        assertThat(lines)
                .hasSize(1_500)
                .filteredOn(ExportedLine::retracted)
                .extracting(ExportedLine::lineId)
                .containsExactly("add-0");
    }

    @Test
    void talliesAddUpOverPartsAndAForgottenPartLeavesThem() {
        Tallies tallies = register.tallies();
        FeedTally three = new FeedTally(3, 1, 1, 1, 0, 2);
        tallies.add(MON_2021_03_01, "file 1", Map.of(Feed.CLAIMS, three));
        tallies.add(MON_2021_03_01, "walk t-1", Map.of(Feed.CLAIMS, three));

        assertThat(tallies.of(MON_2021_03_01)).hasSize(4).containsEntry(Feed.CLAIMS, three.plus(three));
        tallies.forget(MON_2021_03_01, "file 1");
        assertThat(tallies.of(MON_2021_03_01)).containsEntry(Feed.CLAIMS, three);
    }

    private static Said.Refusal refusal(String file, long line, String code) {
        return new Said.Refusal(new SourceLine(file, line), "E-1", "C-1", code);
    }

    private static ExportedLine line(String id, int lineNo, boolean retracted) {
        var subject = new ExportedLine.Subject("C-1", "7001", "t-1", "MICROSOFT_365", "USAGE", "OSU_M365", true);
        var dates = new ExportedLine.Dates(MON_2021_03_01, MON_2021_03_01, MON_2021_03_01, MON_2021_03_01);
        var product = new org.claimclock.claim.Product("M365", "");
        var terms = new ExportedLine.Terms(subject, product, dates, new ExportedLine.Outcome(false, false));
        return new ExportedLine(id, lineNo, 0, terms, retracted);
    }

    private static StoredClaim claim(String claimId, long customer) {
        Claim draft = Claim.draft(Happened.form(claimId, "t-1", "7001", "M365"), MON_2021_03_01, new MomentKey("x"));
        Memory memory = Memory.empty();
        String key = new EventKey(Feed.CLAIMS, claimId).toString();
        memory.events()
                .put(key, new EventMemory(MON_2021_03_01, false, EventMemory.NEVER, false, EventMemory.Verdict.NONE));
        memory.sending().put(Memory.Mark.EXPORTED, MON_2021_03_01);
        memory.said().add("N1 x");
        return new StoredClaim(
                claimId, customer, draft, memory, null, Instant.MIN, MON_2021_03_01, null, null, Set.of("word"));
    }

    private static NightRecord.Start start(LocalDate asOf) {
        return new NightRecord.Start(asOf, "run", false, "cpor-2020", "rules", "calendars", Instant.EPOCH);
    }
}
