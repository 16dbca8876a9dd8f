package org.claimclock.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.claimclock.house.Product.in;
import static org.claimclock.house.Product.obeys;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Dates are handed in: what happened on a night can then be asked again of any other night. */
class TimeTest {

    private static final String[] WHO_MAY_ASK = {in("schedule"), in("cli"), in("nightly"), in("notify")};

    @Test
    void noOneBelowTheJobAsksWhatDayItIs() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackages(WHO_MAY_ASK)
                .should()
                .callMethodWhere(describe("it asks the machine for the time", TimeTest::readsTheClock))
                .because("a night that is repeated a year later must give the same bytes"));
    }

    @Test
    void noOneBelowTheJobHoldsAClock() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackages(WHO_MAY_ASK)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("a stage that is handed a clock would sooner or later ask it for the day"));
    }

    @Test
    void noOneUsesTheOldDates() {
        obeys(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Date.class.getName())
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("they carry a time and a zone where a claim has only a day"));
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean readsADate = owner.startsWith("java.time.")
                && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"));
        return readsADate || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }
}
