package org.claimclock.console.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts the tries to sign in that failed in the last quarter of an hour, by name and by address. Whoever has too many is refused without a look at
 * the password, so that guessing is slow and costs us nothing.
 */
final class SignInLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_BY_NAME = 5;
    static final int MOST_BY_ADDRESS = 20;
    /** Beyond, the oldest are forgotten: whoever makes names up fills no memory. */
    private static final int MOST_KEYS = 10_000;

    private final Supplier<Instant> now;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    SignInLimit(Supplier<Instant> now) {
        this.now = now;
    }

    synchronized boolean isReached(String name, String address) {
        return count(byName(name)) >= MOST_BY_NAME || count(byAddress(address)) >= MOST_BY_ADDRESS;
    }

    synchronized void failed(String name, String address) {
        note(byName(name));
        note(byAddress(address));
    }

    /** Whoever knows the password has not been guessing. */
    synchronized void succeeded(String name) {
        failures.remove(byName(name));
    }

    private int count(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant oldest = now.get().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(oldest)) {
            times.removeFirst();
        }
        return times.size();
    }

    private void note(String key) {
        count(key);
        failures.computeIfAbsent(key, unknown -> new ArrayDeque<>()).addLast(now.get());
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static String byName(String name) {
        return "name " + name.toLowerCase(Locale.ROOT);
    }

    private static String byAddress(String address) {
        return "address " + address;
    }
}
