package org.claimclock.bench;

import static org.claimclock.claim.ClaimStatus.APPROVED;
import static org.claimclock.claim.ClaimStatus.REJECTED;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimclock.claim.Activity;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Contact;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.moment.*;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Moments that the shipped rules judge in a second on one thread, findings gathered by the listener: each moment meets a claim in each status. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Moments {
    private static final int QUESTIONS = 6 * 21;
    private static final LocalDate DAY = LocalDate.of(2021, 3, 9);

    private final List<Claim> claims = new ArrayList<>();
    private final List<Moment> moments = List.of(
            new ClaimOpened(DAY, false),
            new Submitted(DAY, Instant.parse("2021-03-09T18:00:00Z")),
            new ReviewStarted(DAY),
            new InformationRequested(DAY, "POE_INCOMPLETE", false),
            new ReviewerApproved(DAY, false),
            new ReviewerRejected(DAY, "POE_INVALID", false),
            new Resubmitted(DAY, false, 0),
            new Withdrew(DAY, "PARTNER_REQUEST"),
            new CustomerDenied(DAY),
            new CustomerAccepted(DAY),
            new DisputeFiled(DAY, true, true, false),
            new Edited(DAY, "PRODUCTS", false, false),
            new PoeAdded(DAY),
            new Commented(DAY),
            new DraftCancelled(DAY),
            new ArbitrationOpened(DAY),
            new ClockLapsed(DAY, Clock.PARTNER_RESPONSE, LapseAction.REJECT, "NO_PARTNER_RESPONSE", false),
            new ClockLapsed(DAY, Clock.DECIDE, LapseAction.ESCALATE, "SLA_DECISION_BREACH", false),
            new StatusReached(DAY, APPROVED),
            new StatusReached(DAY, REJECTED),
            new NightEnded(DAY, false, false));
    private LoadedRulebook rulebook;

    @Setup
    public void load() {
        rulebook = ((Loading.Ready) new RulebookFolder(Path.of("rules"), "cpor-2020", Path.of("target/bench-cache")).load())
                .rulebook();
        ClaimForm form = new ClaimForm(
                new ClaimForm.Identity("CL-1", "Contoso", "", "4d49cb35-4b16-5b9e-9887-0c87e8fb4a58"),
                "0418276",
                new ClaimForm.Scope(SolutionArea.MICROSOFT_365, Activity.USAGE, List.of(new Product("TEAMS", ""))),
                new ClaimForm.Contacts(new Contact("A", "a@example.com"), new Contact("B", "b@example.com")),
                List.of("POE-1"),
                false);
        for (ClaimStatus status : ClaimStatus.values()) {
            MomentKey since = new MomentKey("CLAIMS:CL-1");
            claims.add(Claim.draft(form, DAY, since).with(new Claim.Standing(status, DAY, since, "", false)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void judged(Blackhole findings) {
        for (Claim claim : claims) {
            for (Moment moment : moments) {
                findings.consume(rulebook.examine(claim, moment));
            }
        }
    }

    @TearDown
    public void close() {
        rulebook.close();
    }
}
