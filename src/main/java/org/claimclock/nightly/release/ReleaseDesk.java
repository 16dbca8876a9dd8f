package org.claimclock.nightly.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.nightly.release.Outlook.Walk;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.claimclock.register.people.Deed;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Approval.Evidence;
import org.claimclock.rulebook.release.Approval.Kind;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.Approval.Subject;
import org.claimclock.rulebook.release.Effects;
import org.claimclock.rulebook.release.RulesLock;

/**
 * Adds entries to {@code rules.lock}: approvals and rollbacks. What an entry speaks of is kept in the book first, and the audit of the book names who added
 * it.
 */
public record ReleaseDesk(Register register, KeptRulebooks kept, RulesLock lock, String profile) {
    private static final int NAMED = 50;

    /** The first night that rules can still be chosen for: it has decided nothing. */
    public Optional<LocalDate> findOpenNight() {
        return register.nights().findLast().map(last -> {
            boolean decided = last.state() == State.DONE || register.agenda().isBegun(last.asOf());
            return decided ? last.asOf().plusDays(1) : last.asOf();
        });
    }

    /** The version that would decide a night as things stand; {@link Approval#FIRST} if there is none. */
    public String versionBefore(LocalDate from) {
        return lock.find(from, profile).map(entry -> entry.subject().version()).orElseGet(this::versionOfTheLastNight);
    }

    private String versionOfTheLastNight() {
        return register.nights().all().stream()
                .filter(night -> night.state() == State.DONE)
                .reduce((earlier, later) -> later)
                .map(NightRecord::rulesVersion)
                .orElse(Approval.FIRST);
    }

    /**
     * Approves a rulebook.
     *
     * @param before what decides without it, as {@link #versionBefore} says; the book must keep it, unless it is the first
     * @param tests what the scenarios said, in one line
     * @param walk of the book from the first night on
     */
    public Approval approve(Edition next, String before, People people, String tests, Walk walk) {
        next.keepIn(register);
        return add(next, Kind.APPROVED, people, evidence(next, before, tests, walk), walk.asOf());
    }

    /** Goes back to a rulebook that was approved before. */
    public Approval rollBack(Edition next, Approval earlier, People people, Walk walk) {
        String tests = "as in no. " + earlier.number();
        return add(next, Kind.ROLLED_BACK, people, evidence(next, versionOfTheLastNight(), tests, walk), walk.asOf());
    }

    private Approval add(Edition next, Kind kind, People people, Evidence evidence, LocalDate from) {
        Subject subject =
                new Subject(kind, next.version(), profile, from, next.text().sums());
        Approval approval = new Approval(lock.nextNumber(), subject, people, evidence, lock.lastHash());
        register.inTransaction(() -> {
            register.people().audit().add(deed(approval));
            lock.add(approval);
        });
        return approval;
    }

    private static Deed deed(Approval approval) {
        Subject subject = approval.subject();
        People people = approval.people();
        boolean approved = subject.kind() == Kind.APPROVED;
        String who = people.approver() + (approved ? ", author " + people.author() : "");
        return new Deed(
                Instant.parse(people.at()),
                people.account(),
                approved ? "approve" : "roll back",
                "rules " + subject.version(),
                "as no. " + approval.number() + ", from " + subject.from() + " on, by " + who + ": " + people.why());
    }

    private Evidence evidence(Edition next, String before, String tests, Walk walk) {
        boolean same = before.equals(next.version()) || before.equals(Approval.FIRST);
        if (same || !(kept.load(before) instanceof Kept.Ready ready)) {
            return new Evidence(tests, before, List.of(), Effects.none(walk.asOf(), 0));
        }
        Outlook outlook = Outlook.of(register, ready.edition(), next, walk);
        return new Evidence(tests, before, sentences(outlook.differences()), outlook.effects());
    }

    private static List<String> sentences(List<Difference> differences) {
        if (differences.size() <= NAMED) {
            return differences.stream().map(Difference::sentence).toList();
        }
        List<String> named = new ArrayList<>(
                differences.stream().limit(NAMED).map(Difference::sentence).toList());
        named.add("and " + (differences.size() - NAMED) + " more");
        return named;
    }
}
