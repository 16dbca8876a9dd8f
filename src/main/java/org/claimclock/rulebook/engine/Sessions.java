package org.claimclock.rulebook.engine;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** As many rule sessions as there are threads that ask at the same time. They are not tied to threads: each night brings new ones of those. */
final class Sessions implements AutoCloseable {
    private final Supplier<RuleSession> more;
    private final ConcurrentLinkedDeque<RuleSession> idle = new ConcurrentLinkedDeque<>();

    Sessions(Supplier<RuleSession> more) {
        this.more = more;
    }

    /** @see RuleSession#match(Object...) */
    List<RuleMatch> match(Object... facts) {
        RuleSession last = idle.pollFirst();
        RuleSession session = last == null ? more.get() : last;
        try {
            return session.match(facts);
        } finally {
            idle.addFirst(session);
        }
    }

    int idle() {
        return idle.size();
    }

    @Override
    public void close() {
        idle.forEach(RuleSession::close);
        idle.clear();
    }
}
