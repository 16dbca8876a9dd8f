package org.claimclock.nightly.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimclock.cli.Claimclock;
import org.claimclock.nightly.compare.BookComparison.Question;
import org.claimclock.register.Books;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.RulebookDifferences;
import org.claimclock.rulebook.compare.RulebookDifferences.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a diff foretells is what the candidate does, had it been there from the first night on: run so, from the same files, into another book. */
@NightsOnBothDatabases
class DiffIsTrueTest {
    /** Another one, other nights: {@code -Ddiff.seed=7}. */
    private static final String SEED = System.getProperty("diff.seed", "");

    /** In its nights each of the edits matters to some claim. */
    private static final String USUAL = "20210301";

    private static final String CLOCK = ",BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,";

    @TempDir
    private static Path nights;

    @TempDir
    private static Path home;

    @TempDir
    private Path rules;

    @TempDir
    private Path other;

    /** Edits of every kind, and what each of them is blamed for. */
    enum Edit {
        A_NUMBER_FROM_A_DATE_ON(
                "PARTNER_RESPONSE (clocks.csv:6)",
                rules -> rules.replace(
                        "clocks.csv",
                        "PARTNER_RESPONSE,cpor-2020,5" + CLOCK,
                        "PARTNER_RESPONSE,cpor-2020,5" + CLOCK + "2021-03-07\nPARTNER_RESPONSE,cpor-2020,2"
                                + CLOCK.replace("2020-01-01", "2021-03-08"))),
        A_REASON_THAT_ENDS(
                "INSUFFICIENT_POE (reasons.csv:",
                rules -> rules.replace(
                        "reasons.csv", row(rules, "INSUFFICIENT_POE"), row(rules, "INSUFFICIENT_POE") + "2021-03-09")),
        A_RULE_MORE("'Big partners are rejected at once' (hasty.drl:7)", rules -> rules.write("hasty.drl", """
                package rules;

                import org.claimclock.claim.Claim;
                import org.claimclock.claim.ClaimStatus;
                import org.claimclock.claim.moment.*;

                rule "Big partners are rejected at once"
                    @effect( REJECT ) @reason( INSUFFICIENT_POE ) @source( "Memo" )
                when
                    StatusReached( status == ClaimStatus.UNDER_REVIEW )
                    Claim( disputeOpen == false, poeCount == 1 )
                then
                end
                """)),
        A_RULE_LESS(
                "no longer 'A customer declines within the consent window' (consent.drl:13)",
                rules -> rules.replace("consent.drl", declines(rules), "")),
        A_HOLIDAY(
                "2021-03-10 (us-federal.csv:",
                rules -> rules.append(
                        "calendars/us-federal.csv", "US-FEDERAL,HOLIDAY,2021-03-10,2021-03-10,,A day of mourning")),
        A_POLICY("max_disputes (policy.csv:", rules -> rules.replace("policy.csv", "max_disputes,1", "max_disputes,2"));

        private final String blamed;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Consumer<EditedRules> edit;

        Edit(String blamed, Consumer<EditedRules> edit) {
            this.blamed = blamed;
            this.edit = edit;
        }

        private static String row(EditedRules rules, String code) {
            return rules.read("reasons.csv")
                    .lines()
                    .filter(line -> line.startsWith(code + ",REJECTION"))
                    .findFirst()
                    .orElseThrow();
        }

        private static String declines(EditedRules rules) {
            String text = rules.read("consent.drl");
            int begin = text.indexOf("rule \"A customer declines within");
            return text.substring(begin, text.indexOf("rule \"", begin + 1));
        }
    }

    @BeforeAll
    static void aBookOfRandomNights() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Claimclock.execute(
                nowhere,
                nowhere,
                "generate",
                "--claims",
                "150",
                "--seed",
                SEED.isEmpty() ? USUAL : SEED,
                "--to",
                nights.resolve("n").toString());
        new Commands(Path.of("rules"), home)
                .run("run", "--nights", nights.resolve("n").toString());
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheClaimsThatItNamesStandOtherwise(Edit edit) {
        EditedRules candidate = EditedRules.copiedTo(rules);
        edit.edit.accept(candidate);
        List<ChangedClaim> named = new ArrayList<>();
        List<String> issued = new ArrayList<>();
        Forecast forecast = forecast(named, issued);

        new Commands(rules, other).run("run", "--nights", nights.resolve("n").toString());

        Map<String, Position> before = book(home);
        Map<String, Position> after = book(other);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> before.getOrDefault(id, Position.NONE).equals(after.getOrDefault(id, Position.NONE)));
        assertThat(ids).containsExactlyElementsOf(sorted(named));
        if (SEED.isEmpty()) {
            assertThat(ids).isNotEmpty();
        }
        assertThat(forecast.changed()).isEqualTo(ids.size());
        for (ChangedClaim claim : named) {
            Position is = after.getOrDefault(claim.claimId(), Position.NONE);
            Position was = before.getOrDefault(claim.claimId(), Position.NONE);
            assertThat(claim.after()).isEqualTo(is.shown());
            assertThat(claim.lines()).isEqualTo(is.linesSince(was));
            assertThat(claim.deadlines()).isEqualTo(is.deadlinesSince(was));
            assertThat(claim.because()).as(claim.toString()).anyMatch(cause -> cause.startsWith(edit.blamed));
        }
        assertThat(issued.stream().filter(line -> line.startsWith("LINE")).sorted())
                .isEqualTo(otherLines());
    }

    private Forecast forecast(List<ChangedClaim> named, List<String> issued) {
        try (LoadedRulebook now = EditedRules.shipped("cpor-2020");
                LoadedRulebook next = new EditedRules(rules).rulebook();
                Register register = Books.open(home)) {
            LocalDate last = register.nights().findLast().map(NightRecord::asOf).orElseThrow();
            RulebookDifferences rulebooks =
                    new RulebookDifferences(new Side(now, Path.of("rules")), new Side(next, rules));
            return new BookComparison(register, rulebooks).forecast(new Question(last, 100, 2), new ForecastListener() {
                @Override
                public void changed(ChangedClaim claim) {
                    named.add(claim);
                }

                @Override
                public void issued(Issued difference) {
                    issued.add(difference.kind() + " " + difference.asOf() + " " + difference.claimId() + " "
                            + difference.what() + " " + difference.underCandidate());
                }
            });
        }
    }

    private static List<String> sorted(List<ChangedClaim> named) {
        return named.stream().map(ChangedClaim::claimId).sorted().toList();
    }

    private static Map<String, Position> book(Path home) {
        Map<String, Position> positions = new TreeMap<>();
        try (Register register = Books.open(home)) {
            List<Long> customers = register.claims().customersAfter(Long.MIN_VALUE, 10_000);
            List<StoredClaim> claims = register.claims().ofCustomers(customers);
            var lines = register.lines()
                    .ofClaims(claims.stream().map(StoredClaim::claimId).toList());
            claims.forEach(claim ->
                    positions.put(claim.claimId(), Position.of(claim, lines.getOrDefault(claim.claimId(), List.of()))));
        }
        return positions;
    }

    /** Night by night, what finance is handed in one of the two books only. */
    private List<String> otherLines() {
        Set<String> before = lines(home);
        Set<String> after = lines(other);
        List<String> all = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> all.add(told(line, false)));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> all.add(told(line, true)));
        return all.stream().sorted().toList();
    }

    private static String told(String line, boolean underCandidate) {
        return line.substring(0, line.indexOf('\t')) + " " + underCandidate;
    }

    private static Set<String> lines(Path home) {
        TreeSet<String> lines = new TreeSet<>();
        try (Register register = Books.open(home)) {
            for (NightRecord night : register.nights().all()) {
                register.lines().forEach(night.asOf(), line -> {
                    var terms = line.line().terms();
                    lines.add("LINE " + night.asOf() + " " + terms.subject().claimId() + " " + line.action() + " "
                            + terms.product().name() + "\t" + line);
                });
            }
        }
        return lines;
    }
}
