package org.claimclock.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.export.Wording.Catalogue;
import org.claimclock.export.report.Template;

/**
 * Composes notices from the templates beside this class: {@code {claim}}, {@code {reasons}}, {@code {last_day}}. A template is one paragraph; its
 * line ends are there for the eye.
 */
final class NoticeText implements Function<Notice, String> {

    private static final Map<String, Template> TEMPLATES = Stream.of(
                    "N1", "N2", "N2-final", "N3-overturned", "N3-upheld", "N4")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), NoticeText::load));

    private final Wording wording;
    private final ZoneId zone;
    private final LocalDate asOf;

    NoticeText(Facts facts, LocalDate asOf) {
        this.wording = facts.wording();
        this.zone = facts.zone();
        this.asOf = asOf;
    }

    @Override
    public String apply(Notice notice) {
        Template template = TEMPLATES.get(templateOf(notice));
        if (template == null) {
            throw new IllegalArgumentException(
                    "no notice is called '" + notice.name() + "'; there are N1, N2, N3 and N4");
        }
        String lastDay = notice.lastDay() == null ? "" : notice.lastDay() + " (" + zone.getId() + ")";
        return template.fill(Map.of("claim", notice.to().claimId(), "last_day", lastDay, "reasons", reasons(notice)));
    }

    /** A rejection without a last day is final, and a dispute's result without a reason is an approval. */
    private static String templateOf(Notice notice) {
        return switch (notice.name()) {
            case "N2" -> notice.lastDay() == null ? "N2-final" : "N2";
            case "N3" -> notice.reasons().isEmpty() ? "N3-overturned" : "N3-upheld";
            default -> notice.name();
        };
    }

    private String reasons(Notice notice) {
        boolean asked = notice.name().equals("N4");
        return Arrays.stream(notice.reasons().split("\\|"))
                .filter(code -> !code.isEmpty())
                .map(code -> asked
                        ? wording.of(Catalogue.INFO, code, asOf).sentences()
                        : wording.of(Catalogue.REJECTION, code, asOf).title() + ".")
                .collect(Collectors.joining(" "));
    }

    private static Template load(String name) {
        return Template.beside(NoticeText.class, "notices/" + name + ".txt").asParagraph();
    }
}
