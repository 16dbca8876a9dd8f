package textbook;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a claim. */
public final class EventFact {

    private final int place;
    private final String kind;
    private final String reason;
    private final Instant moment;
    private final LocalDate day;
    private boolean done;

    EventFact(int place, String kind, String reason, Instant moment) {
        this.place = place;
        this.kind = kind;
        this.reason = reason;
        this.moment = moment;
        this.day = moment.atZone(Times.ZONE).toLocalDate();
    }

    public int getPlace() {
        return place;
    }

    public String getKind() {
        return kind;
    }

    public String getReason() {
        return reason;
    }

    public Instant getMoment() {
        return moment;
    }

    public LocalDate getDay() {
        return day;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
