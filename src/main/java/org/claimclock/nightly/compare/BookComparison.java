package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimclock.nightly.compare.CustomerComparison.Span;
import org.claimclock.progress.CustomerPast;
import org.claimclock.progress.Partitions;
import org.claimclock.progress.Retelling;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.RulebookDifferences;

/**
 * Tells all nights of the book twice, under the rules in force and under a candidate, as if each had been in force from the first night on, and
 * keeps what differs. The book is only read.
 */
public final class BookComparison {
    private static final int CUSTOMERS_PER_BATCH = 200;

    private final Register register;
    private final LoadedRulebook now;
    private final LoadedRulebook candidate;
    private final List<Difference> differences;

    /** @param rulebooks the rules in force, and the candidate */
    public BookComparison(Register register, RulebookDifferences rulebooks) {
        this.register = register;
        this.now = rulebooks.now().rulebook();
        this.candidate = rulebooks.candidate().rulebook();
        this.differences = rulebooks.all();
    }

    /**
     * What is asked.
     *
     * @param asOf the night to which the claims are walked: the last one that is done, or a later one, which is supposed to bring nothing new
     * @param nights of how many of the last nights the output is compared as well; 0 for none
     * @param threads that walk at the same time
     */
    public record Question(LocalDate asOf, int nights, int threads) {}

    /** @throws RuntimeException of the rules or calendars, such as two rules of the candidate that conflict */
    public Forecast forecast(Question question, ForecastListener listener) {
        List<NightRecord> done = register.nights().all().stream()
                .filter(night -> night.state() == State.DONE)
                .toList();
        TreeMap<LocalDate, Boolean> nights = new TreeMap<>();
        done.forEach(night -> nights.put(night.asOf(), night.backfill()));
        boolean bookIsOurs = nights.containsKey(question.asOf) && done.stream().allMatch(this::isOurs);
        nights.putIfAbsent(
                question.asOf,
                register.nights().find(question.asOf).map(NightRecord::backfill).orElse(false));
        List<LocalDate> last = new ArrayList<>(nights.descendingKeySet());
        LocalDate first = question.nights == 0 ? null : last.get(Math.min(question.nights, last.size()) - 1);
        CustomerComparison customers = new CustomerComparison(now, candidate, differences, new Span(first, bookIsOurs));
        return forecast(question, new Retelling(register, nights), customers, listener);
    }

    private boolean isOurs(NightRecord night) {
        return night.rulesVersion().equals(now.version())
                && night.profile().equals(now.tables().profile());
    }

    private Forecast forecast(
            Question question, Retelling retelling, CustomerComparison customers, ForecastListener listener) {
        Tally all = new Tally();
        long claims = register.claims().count();
        ExecutorService pool = Executors.newFixedThreadPool(question.threads);
        try {
            Deque<Future<Tally>> round = new ArrayDeque<>();
            List<Long> batch = register.claims().customersAfter(Long.MIN_VALUE, CUSTOMERS_PER_BATCH);
            while (!batch.isEmpty() || !round.isEmpty()) {
                if (!batch.isEmpty()) {
                    List<Long> numbers = batch;
                    round.add(pool.submit(() -> compare(retelling.of(numbers), customers)));
                    batch = register.claims().customersAfter(numbers.get(numbers.size() - 1), CUSTOMERS_PER_BATCH);
                }
                if (batch.isEmpty() || round.size() > question.threads) {
                    all.add(Partitions.await(round.remove()), listener);
                    listener.walked(all.claims(), claims);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return all.forecast(question.asOf);
    }

    private static Tally compare(List<CustomerPast> pasts, CustomerComparison customers) {
        Tally tally = new Tally();
        pasts.forEach(past -> customers.compare(past, tally));
        return tally;
    }
}
