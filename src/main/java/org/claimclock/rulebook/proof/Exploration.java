package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.rulebook.LoadedRulebook;

/**
 * Finds every kind of claim that rules can tell from another, the shortest histories first, and puts every next act to it. A kind that was found before is not
 * looked at again, which is what makes an end.
 */
final class Exploration {
    /** Longer than any clock runs: a claim that nobody touches comes to rest. */
    private static final int PATIENCE_DAYS = 70;

    private static final int LEAD_DAYS = 21;

    private final LoadedRulebook rulebook;
    private final Words words;
    private final Acts acts;
    private final Repertoire repertoire;
    private final Log log;
    private final LocalDate begin;
    private final Set<String> kinds = new HashSet<>();
    private final Queue<Node> open = new ArrayDeque<>();
    private int looked;

    Exploration(LoadedRulebook rulebook, Words words, LocalDate begin, Log log) {
        this.rulebook = rulebook;
        this.words = words;
        this.begin = begin;
        this.log = log;
        this.acts = new Acts(words, rulebook.tables(), begin);
        this.repertoire = Repertoire.of(rulebook, acts.all(), begin);
    }

    /** How many kinds of claims were found. */
    int kinds() {
        return kinds.size();
    }

    /** Whether every kind that was found was looked at. */
    boolean isComplete() {
        return open.isEmpty();
    }

    /** @param most kinds that are looked at */
    void explore(Proof.Progress progress, int most) {
        for (Act creation : acts.creations()) {
            if (repertoire.knows(creation)) {
                create(List.of(), creation);
            }
        }
        create(List.of(placed(Acts.SAME_LINE, -1)), Acts.DRAFT);
        List<Act> next = acts.next().stream().filter(repertoire::knows).toList();
        while (!open.isEmpty() && looked < most) {
            Node node = open.remove();
            waitFor(node);
            for (Act act : next) {
                tryEachWay(node, act);
            }
            if (node.story().isPlain()) {
                tryInCompany(node);
                tryWithoutConsequence(node);
            } else if (node.story().has(Acts.RIVAL)) {
                node.ways(Acts.RIVAL_WITHDRAWS, 0)
                        .forEach(way -> step(node, node.story().then(way)).ifPresent(this::waitFor));
            }
            looked++;
            progress.told(looked, looked + open.size());
        }
    }

    private void create(List<Placed> before, Act creation) {
        Story story = new Story(World.AS_IT_IS, before, begin).then(placed(creation, 0));
        play(story).ifPresent(this::keep);
    }

    private Placed placed(Act act, int days) {
        LocalDate day = begin.plusDays(days);
        return new Placed(act, day, day.plusDays(1));
    }

    /** Each clock lapses that runs, one after another. */
    private void waitFor(Node node) {
        Node at = node;
        LocalDate end = node.today().plusDays(PATIENCE_DAYS);
        while (at.stage().due().isBefore(end)) {
            LocalDate night = at.stage().due().plusDays(1);
            Optional<Node> later = step(at, at.story().lasting(night));
            if (later.isEmpty()) {
                return;
            }
            at = later.get();
            keep(at);
        }
    }

    private void tryEachWay(Node node, Act act) {
        int lateBy = 1 + rulebook.policy(node.today()).getReinstateWithinDays() + 1;
        for (Placed way : node.ways(act, lateBy)) {
            step(node, node.story().then(way)).ifPresent(this::keep);
        }
    }

    /** The same history beside another claim of the customer, or of a claim with other products. */
    private void tryInCompany(Node node) {
        if (words.use("lineHeldByOwnClaim")) {
            play(node.story().after(List.of(placed(Acts.TWIN, -1))))
                    .ifPresent(twin -> tryEachWay(twin, Acts.TAKE_TWINS_LINE));
        }
        if (words.use("leavesNoSubscription")) {
            play(node.story().createdAs(Acts.SUBSCRIBED))
                    .ifPresent(subscribed -> tryEachWay(subscribed, Acts.DROP_SUBSCRIPTION));
        }
        boolean waits =
                node.stage().find(Act.CLAIM).filter(this::isOpenForDenial).isPresent();
        if (waits && (words.use("lineTaken") || words.use("competing"))) {
            List<Placed> rival = List.of(
                    placed(Acts.RIVAL, -LEAD_DAYS),
                    placed(Acts.RIVAL_SUBMITS, -LEAD_DAYS),
                    placed(Acts.RIVAL_APPROVED, -LEAD_DAYS));
            play(node.story().after(rival)).ifPresent(this::waitFor);
        }
    }

    /** The same history if nothing comes of a last day that passes: the claim stays where it is. */
    private void tryWithoutConsequence(Node node) {
        if (node.story().world().isSupposed()) {
            return;
        }
        for (Clock clock : List.of(Clock.PARTNER_RESPONSE, Clock.CONSENT)) {
            boolean runs = node.stage()
                    .find(Act.CLAIM)
                    .flatMap(claim -> claim.clocks().find(clock))
                    .filter(RunningClock::isRunning)
                    .isPresent();
            if (runs) {
                play(node.story().in(World.escalating(clock))).ifPresent(this::waitFor);
            }
        }
    }

    private boolean isOpenForDenial(Claim claim) {
        return claim.getConsentWindow().isOpened();
    }

    /** A whole story from its first night. */
    private Optional<Node> play(Story story) {
        Node node = Node.NOTHING;
        List<LocalDate> nights =
                story.acts().stream().map(Placed::readOn).distinct().sorted().toList();
        for (LocalDate night : nights) {
            Optional<Node> later = step(node, story.lasting(night));
            if (later.isEmpty()) {
                return later;
            }
            node = later.get();
        }
        return story.until().isAfter(node.today()) ? step(node, story) : Optional.of(node);
    }

    /** The story as a scenario that expects the status in which it ends, or the last one before the night breaks off. */
    List<String> rows(String name, Story story) {
        String status = play(story)
                .or(() -> play(story.withoutLast()))
                .flatMap(node -> node.stage().find(Act.CLAIM))
                .map(claim -> claim.isClosed() ? "CLOSED" : claim.getStatus().name())
                .orElse("NONE");
        return story.rows(name, status);
    }

    /** The story's last night; empty where that night cannot go on. */
    private Optional<Node> step(Node node, Story story) {
        LocalDate night = story.until();
        try {
            Stage stage = node.stage().upTo(night, repertoire.read(story, night), new Watch(rulebook, story, log));
            return Optional.of(node.at(story, stage));
        } catch (RuntimeException e) {
            // Whatever a rule makes the walk throw would stop a night: that is what is looked for.
            log.broke(String.valueOf(e.getMessage()), story);
            return Optional.empty();
        }
    }

    private void keep(Node node) {
        node.stage().find(Act.CLAIM).ifPresent(claim -> {
            if (kinds.add(words.of(claim, node.today()))) {
                open.add(node);
            }
        });
    }
}
