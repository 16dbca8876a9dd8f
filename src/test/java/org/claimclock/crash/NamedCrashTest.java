package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plug is pulled at each boundary of a run, which is then simply run again. */
@TestInstance(Lifecycle.PER_CLASS)
class NamedCrashTest {

    private final SmallBook book;

    NamedCrashTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aRunKilledAtABoundaryComesToTheSameBytes(CrashPoint point) {
        Home killed = book.evening(point.name());

        assertThat(book.killAt(point, killed)).as("%s was reached", point).isTrue();
        Sameness.nothingIsHalfPublished(killed);
        killed.complete(SmallBook.NIGHT);

        book.sameness().holdsFor(killed);
    }

    @Test
    void aRunKilledAtOneBoundaryAfterTheOtherComesToTheSameBytes() {
        Home killed = book.evening("again and again");

        for (CrashPoint point : List.of(CrashPoint.WITHIN_A_CHUNK)) {
            book.killAt(point, killed);
            Sameness.nothingIsHalfPublished(killed);
        }
        killed.complete(SmallBook.NIGHT);

        book.sameness().holdsFor(killed);
    }
}
