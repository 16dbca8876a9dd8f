package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.ReviewerDecided;

/** Everything that was said of all claims, over all nights. */
final class Spoken {
    private final List<ClaimEvent> events;
    private final Set<String> once = new HashSet<>();
    private final Map<String, Integer> notices = new HashMap<>();

    Spoken(List<ClaimEvent> events) {
        this.events = events;
    }

    /** An exception once by event and code, an escalation once by clock and last day. */
    void once(Said said) {
        if (said instanceof Said.Notice notice) {
            notices.merge(notice.name() + " " + notice.to().claimId(), 1, Integer::sum);
        } else if (said instanceof Said.Escalation escalation) {
            String key = escalation.claimId() + " " + escalation.clock() + " " + escalation.lastDay();
            assertThat(once.add(key)).as("%s said twice", said).isTrue();
        } else {
            assertThat(once.add(said.toString())).as("%s said twice", said).isTrue();
        }
    }

    /** A notice names no event; but there are no more of a kind than events that can have caused one. */
    void hasNoMoreNoticesThanReasonsForThem() {
        notices.forEach((notice, count) -> {
            String claimId = notice.substring(3);
            assertThat((long) count)
                    .as(notice)
                    .isLessThanOrEqualTo(events.stream()
                            .filter(event -> event.recorded().claimId().equals(claimId))
                            .filter(event -> mayCause(notice.substring(0, 2), event))
                            .count());
        });
    }

    private static boolean mayCause(String notice, ClaimEvent event) {
        Decision decision = event instanceof ReviewerDecided decided ? decided.decision() : null;
        return switch (notice) {
            case "N1" -> decision != null && decision.plain() == Decision.APPROVE;
            case "N3" ->
                decision != null && decision.plain() != decision
                        || decision == Decision.APPROVE
                        || decision == Decision.REJECT;
            case "N4" -> decision != null && decision.plain() == Decision.REQUEST_INFO;
            default -> true;
        };
    }
}
