package org.claimclock.register;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees every error of a book on a server that somebody has open to write. The first that comes of the connection, and not of a statement, a constraint or
 * a serialization, ends the process: what it had locked is free, so somebody else may be writing.
 */
final class LossGuard implements SQLExceptionOverride {

    /** The class of all faults of connections. */
    private static final String OF_CONNECTIONS = "08";

    /** Shut down by an administrator, after a crash, or not yet up again. */
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

    private final ServerPlace place;
    private volatile boolean ended;

    LossGuard(ServerPlace place) {
        this.place = place;
    }

    /** From now on we close the connections ourselves, and nothing that befalls them is a loss. */
    void end() {
        ended = true;
    }

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        LastWord.ifOutOfMemory(fault);
        SQLException loss = findLoss(fault);
        if (loss != null) {
            say("the connection to the book in " + place + " was lost: " + ServerPlace.sentence(loss.getMessage())
                    + " The process ended at once, so that two never write. Maybe the server was stopped or started again, or the"
                    + " network between failed.");
        }
        return Override.CONTINUE_EVICT;
    }

    /** Somebody else may have it: nothing more may be written. */
    void lockIsLost() {
        say("the lock of the book in " + place
                + " was lost with its connection. The process ended at once, so that two"
                + " never write. Maybe the server, or something between, ends connections that are idle.");
    }

    private void say(String why) {
        if (!ended) {
            LastWord.say(why);
        }
    }

    /** The innermost: it says what happened, and those around it how long somebody waited. */
    private static @Nullable SQLException findLoss(Throwable fault) {
        SQLException loss = null;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql.getSQLState())) {
                loss = sql;
            }
        }
        return loss;
    }

    static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith(OF_CONNECTIONS) || SHUT_DOWN.contains(state));
    }
}
