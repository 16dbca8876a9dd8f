package org.claimclock.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.nightly.compare.Issued;

/** Shows how a comparison gets on, keeps the first changed claims, and hands all of them on. */
final class DiffListener implements ForecastListener {
    private final Screen screen;
    private final ForecastListener next;
    private final StopRequest stop;
    private final List<ChangedClaim> first = new ArrayList<>();

    DiffListener(Screen screen, ForecastListener next, StopRequest stop) {
        this.screen = screen;
        this.next = next;
        this.stop = stop;
    }

    List<ChangedClaim> first() {
        return List.copyOf(first);
    }

    @Override
    public void walked(long claims, long all) {
        AskedToStop.check(stop);
        screen.show(Work.of("comparing", claims, all, Unit.CLAIMS));
    }

    @Override
    public void changed(ChangedClaim claim) {
        if (first.size() < ForecastWords.NAMED) {
            first.add(claim);
        }
        next.changed(claim);
    }

    @Override
    public void issued(Issued difference) {
        next.issued(difference);
    }
}
