package org.claimclock.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided.Amendment.Kind;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;
import org.claimclock.generate.life.Sheet;
import org.claimclock.generate.life.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    @TempDir
    private Path folder;

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        Plan plan = plan(500, 7, 5);

        assertThat(bytes(write(plan, "one"))).isEqualTo(bytes(write(plan, "two")));
        assertThat(bytes(write(plan(500, 8, 5), "other"))).isNotEqualTo(bytes(folder.resolve("one")));
    }

    @Test
    void nightsAreConsecutiveDaysNamedWithTheirWeekdays() throws IOException {
        Path nights = write(plan(100, 7, 3), "nights");

        try (Stream<Path> entries = Files.list(nights)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("2021-03-01-mon", "2021-03-02-tue", "2021-03-03-wed");
        }
    }

    @Test
    void moreNightsThanFilesThatMayBeOpenAddUpToTheSameRows() throws IOException {
        Plan many = new Plan(300, 7, new Plan.Nights(MON_2021_03_01, 70, 0, 0), Story.EVERYTHING, 0);
        Plan one = new Plan(300, 7, new Plan.Nights(MON_2021_03_01.plusDays(69), 1, 69, 0), Story.EVERYTHING, 0);

        assertThat(rows(write(many, "many"))).containsExactlyInAnyOrderElementsOf(rows(write(one, "one")));
    }

    @Test
    void everythingThatCanBeDoneIsDone() throws IOException {
        Path nights = write(plan(5_000, 7, 1), "nights");

        assertThat(words(nights, Sheet.ACTIONS, "action")).isEqualTo(names(PartnerAction.values()));
        assertThat(words(nights, Sheet.DECISIONS, "decision")).isEqualTo(names(Decision.values()));
        assertThat(words(nights, Sheet.CONSENTS, "response")).isEqualTo(names(Response.values()));
        assertThat(words(nights, Sheet.DECISIONS, "record_action"))
                .isEqualTo(Set.of("", Kind.CORRECT.name(), Kind.VOID.name()));
        assertThat(words(nights, Sheet.ACTIONS, "field_name"))
                .isEqualTo(Set.of("", "PARTNER_ID", "PRODUCTS", "CUSTOMER_CONTACT", "PARTNER_CONTACT"));
        assertThat(words(nights, Sheet.DECISIONS, "reason_codes"))
                .contains("INSUFFICIENT_POE", "MISSING_CUSTOMER_CONSENT", "MISSING_PRODUCTS", "POE_UNAVAILABLE");
        assertThat(words(nights, Sheet.ACTIONS, "withdraw_reason")).hasSize(5);
    }

    @Test
    void fewCustomersHaveManyClaimsAndMostHaveOne() throws IOException {
        Map<String, Integer> claims = new TreeMap<>();
        each(
                write(plan(10_000, 7, 1), "nights"),
                Sheet.CLAIMS,
                row -> claims.merge(row.cell("customer_tenant_id"), 1, Integer::sum));

        assertThat(claims.values()).anyMatch(count -> count > 150);
        assertThat(claims.values().stream().filter(count -> count == 1).count()).isGreaterThan(claims.size() * 3L / 4);
    }

    @Test
    void eachLaterNightTouchesAboutAsManyClaimsAsAsked() throws IOException {
        Plan plan = new Plan(50_000, 7, new Plan.Nights(MON_2021_03_01, 2, 400, 1_000), Story.EVERYTHING, 0);
        Path nights = write(plan, "nights");

        Set<String> touched = new TreeSet<>();
        for (Sheet sheet : Sheet.values()) {
            each(nights.resolve("2021-03-02-tue"), sheet, row -> touched.add(row.cell("claim_id")));
        }
        assertThat(touched).hasSizeBetween(700, 1_000);
    }

    @Test
    void aSmallBookCanBeTouchedInGreatPart() throws IOException {
        Plan plan = new Plan(5_000, 7, new Plan.Nights(MON_2021_03_01, 2, 400, 1_000), Story.EVERYTHING, 0);
        Path nights = write(plan, "nights");

        Set<String> touched = new TreeSet<>();
        for (Sheet sheet : Sheet.values()) {
            each(nights.resolve("2021-03-02-tue"), sheet, row -> touched.add(row.cell("claim_id")));
        }
        assertThat(touched).hasSizeBetween(700, 1_000);
    }

    @Test
    void moreClaimsThanThereAreCannotBeTouched() {
        Plan plan = new Plan(1_000, 7, new Plan.Nights(MON_2021_03_01, 2, 400, 1_000), Story.EVERYTHING, 0);

        assertThat(plan.faults())
                .containsExactly("--touch 1000 needs at least --claims 2720, even if they all began just before;"
                        + " there are 1000.");
    }

    @Test
    void onTheMainLineEachRowComesOnceInItsTurn() throws IOException {
        Plan plan = new Plan(2_000, 7, new Plan.Nights(MON_2021_03_01, 30, 0, 0), Story.MAIN_LINE, 0);
        Path nights = write(plan, "nights");

        assertThat(rows(nights)).doesNotHaveDuplicates();
        assertThat(words(nights, Sheet.ACTIONS, "action")).isEqualTo(Set.of("SUBMIT", "RESUBMIT"));
        assertThat(words(nights, Sheet.DECISIONS, "decision"))
                .isEqualTo(Set.of("START_REVIEW", "REQUEST_INFO", "APPROVE", "REJECT"));
        assertThat(words(nights, Sheet.DECISIONS, "record_action")).isEqualTo(Set.of(""));
        assertThat(files(nights)).noneMatch(file -> file.endsWith(Sheet.CONSENTS.fileName()));
        List<String> lines = new ArrayList<>();
        each(
                nights,
                Sheet.CLAIMS,
                row -> lines.addAll(List.of(row.cell("products").split("\\|"))));
        assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.contains(":"));
    }

    @Test
    void damagesTheShareOfRowsThatWasAskedFor() throws IOException {
        List<String> whole = rows(write(plan(1_000, 7, 1), "whole"));
        Plan damaged = new Plan(1_000, 7, plan(1_000, 7, 1).nights(), Story.EVERYTHING, 5);

        List<String> rows = rows(write(damaged, "damaged"));

        long changed = IntStream.range(0, rows.size())
                .filter(i -> !whole.get(i).equals(rows.get(i)))
                .count();
        assertThat(rows).hasSameSizeAs(whole);
        assertThat(changed * 100.0 / rows.size()).isBetween(4.0, 6.0);
    }

    @Test
    void aPlanThatCannotBeCarriedOutSaysAllThatIsWrong() {
        Plan plan = new Plan(0, 7, new Plan.Nights(MON_2021_03_01, 0, -1, 0), Story.EVERYTHING, 101);

        assertThat(plan.faults())
                .containsExactly(
                        "--claims is 0. Allowed: 1 to 100,000,000.",
                        "--nights is 0. Allowed: 1 to 1,000.",
                        "--history is -1. Allowed: 0 to 3,650.",
                        "--faults is 101. Allowed: 0 to 100.");
        assertThatThrownBy(() -> new Generator(plan)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan plan(long claims, long seed, int nights) {
        return new Plan(claims, seed, new Plan.Nights(MON_2021_03_01, nights, 180, 0), Story.EVERYTHING, 0);
    }

    private Path write(Plan plan, String name) throws IOException {
        Path target = folder.resolve(name);
        new Generator(plan).write(target, passed -> {});
        return target;
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (Path file : files(folder)) {
            bytes.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return bytes;
    }

    /** All rows without the headers. */
    private static List<String> rows(Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files(folder)) {
            List<String> lines = Files.readAllLines(file);
            rows.addAll(lines.subList(1, lines.size()));
        }
        return rows;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Set<String> words(Path nights, Sheet sheet, String column) throws IOException {
        Set<String> words = new TreeSet<>();
        each(nights, sheet, row -> words.add(row.cell(column)));
        return words;
    }

    private static void each(Path folder, Sheet sheet, Consumer<CsvRow> each) throws IOException {
        CsvColumns columns = CsvColumns.required(sheet.columns().toArray(String[]::new));
        for (Path file : files(folder)) {
            if (file.endsWith(sheet.fileName())) {
                try (CsvReader reader = CsvReader.open(file, columns)) {
                    reader.forEachRemaining(row -> each.accept((CsvRow) row));
                }
            }
        }
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(toSet());
    }
}
