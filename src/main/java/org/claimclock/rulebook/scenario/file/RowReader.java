package org.claimclock.rulebook.scenario.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.scenario.file.Expectation.Aspect;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Act;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Expect;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Suppose;
import org.claimclock.rulebook.table.Tables;

/** Gives the cells of one row their meaning; what has none is refused. */
record RowReader(Tables tables, ZoneId zone) {
    private static final String ONLY_CLAIM = "C-1";
    private static final List<String> CLOSED_OR_NONE = List.of("NONE", "CLOSED");

    /** Who can act in a row. */
    private enum Who {
        PARTNER,
        REVIEWER,
        CUSTOMER,
        EXPECT,
        SUPPOSE
    }

    /** The value is to be used only if nothing was refused. */
    ScenarioRow read(CellReader cells) {
        Who who = cells.required("who").oneOf(Who.class).or(Who.SUPPOSE);
        if (!cells.good()) {
            return new Suppose(0, Suppose.Kind.PROFILE, "", "");
        }
        return switch (who) {
            case SUPPOSE -> new SupposeReader(tables).read(cells);
            case EXPECT -> expect(cells);
            default -> act(who, cells);
        };
    }

    private static String claim(CellReader cells) {
        String claim = cells.row().cell("claim");
        return claim.isEmpty() ? ONLY_CLAIM : claim;
    }

    private Act act(Who who, CellReader cells) {
        When when = When.of(cells, "when", zone);
        for (Aspect aspect : Aspect.values()) {
            if (!cells.row().cell(aspect.column()).isEmpty()) {
                cells.refuse(
                        "BAD_FORMAT",
                        aspect.column(),
                        "only an EXPECT row expects something. Maybe add one below this row.");
            }
        }
        LocalDate readOn = cells.row().cell("read_on").isEmpty()
                ? when.date().plusDays(1)
                : When.of(cells, "read_on", zone).date();
        Detail detail = Detail.of(cells);
        Deed deed = deed(who, cells, detail, when);
        int seq = number(detail.text("seq", "0"), cells);
        return new Act(cells.row().line(), claim(cells), when, readOn, detail.text("id", ""), seq, deed);
    }

    private Deed deed(Who who, CellReader cells, Detail detail, When when) {
        String what = word(cells.row().cell("what"));
        if (who == Who.PARTNER && what.equals("CREATE")) {
            return Creation.read(cells, detail);
        }
        List<String> allowed = allowed(who);
        if (!allowed.contains(what)) {
            cells.refuse(
                    "UNKNOWN_VALUE",
                    "what",
                    "'" + cells.row().cell("what") + "' is nothing that a "
                            + who.name().toLowerCase(Locale.ROOT) + " does. Allowed: " + String.join(", ", allowed)
                            + "." + Nearest.maybe(what, allowed));
            return Creation.USUAL.deed();
        }
        return switch (who) {
            case PARTNER -> PartnerDeeds.read(PartnerAction.valueOf(what), cells, detail);
            case REVIEWER -> new ReviewerDeeds(tables.reasons()).read(Decision.valueOf(what), cells, detail, when);
            default -> CustomerDeeds.read(Response.valueOf(what), cells, detail);
        };
    }

    private static List<String> allowed(Who who) {
        return switch (who) {
            case PARTNER ->
                Stream.concat(Stream.of("CREATE"), names(PartnerAction.values()))
                        .toList();
            case REVIEWER -> names(Decision.values()).toList();
            default -> names(Response.values()).toList();
        };
    }

    private static Stream<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static String word(String text) {
        return text.strip().replaceAll("[ _]+", "_").toUpperCase(Locale.ROOT);
    }

    private static int number(String text, CellReader cells) {
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        cells.refuse("BAD_FORMAT", "detail", "seq=" + text + " is not a whole number.");
        return 0;
    }

    private Expect expect(CellReader cells) {
        When when = When.of(cells, "when", zone);
        Map<Aspect, String> wanted = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            String text = cells.row().cell(aspect.column());
            if (!text.isEmpty()) {
                wanted.put(aspect, text.equals(Aspect.NOTHING) ? text : normal(aspect, text, cells));
            }
        }
        if (wanted.isEmpty()) {
            cells.refuse("VALUE_REQUIRED", "expect_status", "an EXPECT row fills at least one of the expect_ columns.");
        }
        return new Expect(
                cells.row().line(),
                new Expectation(claim(cells), when.date(), cells.row().line(), wanted));
    }

    private String normal(Aspect aspect, String text, CellReader cells) {
        return switch (aspect) {
            case STATUS -> oneOf(Stream.concat(names(ClaimStatus.values()), CLOSED_OR_NONE.stream()), aspect, cells);
            case CLOCK -> oneOf(names(Clock.values()), aspect, cells);
            case REASON -> word(text);
            case LAST_DAY -> When.of(cells, aspect.column(), zone).date().toString();
            case LINES, SAID -> Expectation.joined(Detail.listOf(text).stream());
        };
    }

    private static String oneOf(Stream<String> constants, Aspect aspect, CellReader cells) {
        List<String> allowed = constants.toList();
        String text = cells.row().cell(aspect.column());
        if (!allowed.contains(word(text))) {
            cells.refuse(
                    "UNKNOWN_VALUE",
                    aspect.column(),
                    "'" + text + "' is not one of " + String.join(", ", allowed) + "." + Nearest.maybe(text, allowed));
        }
        return word(text);
    }
}
