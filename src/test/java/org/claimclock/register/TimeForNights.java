package org.claimclock.register;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets whole nights be run a second time for as long as {@code -Dbook.seconds} says: without it, all of them. */
final class TimeForNights implements ExecutionCondition {
    private static final Integer SECONDS = Integer.getInteger("book.seconds");
    private static final long START = System.nanoTime();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        boolean isOver = Books.areOnServer()
                && SECONDS != null
                && TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START) >= SECONDS;
        return isOver
                ? ConditionEvaluationResult.disabled("the " + SECONDS + " s of -Dbook.seconds are over")
                : ConditionEvaluationResult.enabled("there is time");
    }
}
