package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.claimclock.claim.Claim;
import org.claimclock.claim.DisputeState;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.clock.Window;

/**
 * What rules can tell one claim from another by: the words that they use. Two claims that agree in all of them are the same to the rules, but for how
 * far off a day is.
 */
final class Words {
    private static final Pattern TEXT = Pattern.compile("(?:==|!=|\\(|,|contains)\\s*\"([^\"]*)\"");
    static final int MOST_PROOFS = 9;

    private final String text;
    private final int most;
    private final Map<String, BiFunction<Claim, LocalDate, Object>> used = new LinkedHashMap<>();

    private Words(String text, int most) {
        this.text = text;
        this.most = most;
        all().forEach((word, value) -> {
            if (use(word)) {
                used.put(word, value);
            }
        });
    }

    /**
     * @param text of all rules
     * @param proofs how many proofs a condition counts to
     */
    static Words usedIn(String text, List<Integer> proofs) {
        int most = proofs.stream()
                .mapToInt(number -> number)
                .filter(number -> number < MOST_PROOFS)
                .max()
                .orElse(0);
        return new Words(text, most + 1);
    }

    private Map<String, BiFunction<Claim, LocalDate, Object>> all() {
        Map<String, BiFunction<Claim, LocalDate, Object>> words = new LinkedHashMap<>();
        words.put("poeCount", (claim, on) -> Math.min(claim.getPoeCount(), most));
        words.put("reason", (claim, on) -> claim.getReason());
        words.put("partnerId", (claim, on) -> claim.getPartnerId());
        words.put("solutionArea", (claim, on) -> claim.getSolutionArea());
        words.put("activity", (claim, on) -> claim.getActivity());
        words.put("productNames", (claim, on) -> claim.getProductNames());
        words.put("consentState", (claim, on) -> claim.getConsentState());
        words.put("deniedEarly", (claim, on) -> claim.isDeniedEarly());
        words.put("disputesUsed", (claim, on) -> claim.getDisputesUsed());
        words.put("competing", (claim, on) -> claim.isCompeting());
        words.put("sent", (claim, on) -> claim.isSent());
        words.put("inArbitration", (claim, on) -> claim.isInArbitration());
        words.put("consentWindow", (claim, on) -> shown(claim.getConsentWindow(), on));
        words.put("responseWindow", (claim, on) -> shown(claim.getResponseWindow(), on));
        words.put("disputeWindow", (claim, on) -> shown(claim.getDisputeWindow(), on));
        words.put("afterReinstatement", (claim, on) -> claim.reinstatement().covers(on));
        words.put("disputeDecided", (claim, on) -> !claim.dispute().decidedBy().equals(MomentKey.NONE));
        words.put(
                "rejectedByDispute",
                (claim, on) -> claim.getDisputeState() == DisputeState.UPHELD
                        && claim.dispute().decidedBy().equals(claim.standing().entered()));
        return words;
    }

    private static String shown(Window window, LocalDate on) {
        if (!window.isOpened()) {
            return "not opened";
        }
        return window.covers(on) ? "open" : "passed";
    }

    boolean use(String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    /** The greatest number of proofs that makes a difference. */
    int mostProofs() {
        return most;
    }

    /** Texts that conditions name, such as the code of a reason. */
    Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        TEXT.matcher(text).results().forEach(found -> texts.add(found.group(1)));
        return texts;
    }

    /** What the rules see of a claim on a day: {@code status REJECTED, disputeState NONE}. */
    String of(Claim claim, LocalDate on) {
        List<String> seen = new ArrayList<>();
        seen.add("status " + claim.getStatus() + (claim.isClosed() ? " (closed)" : ""));
        seen.add("disputeState " + claim.getDisputeState());
        used.forEach((word, value) -> {
            String shown = String.valueOf(value.apply(claim, on));
            if (!shown.isEmpty()) {
                seen.add(word + " " + shown);
            }
        });
        return String.join(", ", seen);
    }
}
