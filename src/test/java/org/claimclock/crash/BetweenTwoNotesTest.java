package org.claimclock.crash;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.DefaultJobKeyGenerator;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The night and its job are noted in transactions of their own. A kill between two of them is rare, so the book is put by hand into the state in
 * which it would be left.
 */
@NightsOnBothDatabases
class BetweenTwoNotesTest {

    private static final String FIRST = Home.asOf(Home.samples().get(0));
    private static final String SECOND = Home.asOf(Home.samples().get(1));

    @TempDir
    private Path folder;

    private Home calm;
    private Home killed;

    @BeforeEach
    void oneNightIsDone() {
        calm = new Home(folder.resolve("calm"));
        killed = new Home(folder.resolve("killed"));
        calm.complete(calm.drop(Home.samples().get(0)));
        killed.complete(killed.drop(Home.samples().get(0)));
    }

    @Test
    void aNightThatWasClosedBeforeItsJobNotedItIsNotClosedAgain() {
        inTheBook(jdbc -> {
            jdbc.update("update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null"
                    + " where step_name = 'publish'");
            jdbc.update("delete from batch_step_execution_context where step_execution_id in"
                    + " (select step_execution_id from batch_step_execution where step_name = 'clear')");
            jdbc.update("delete from batch_step_execution where step_name = 'clear'");
            jdbc.update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null");
        });

        killed.complete(FIRST);

        bothGoOnAlike();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UNKNOWN", "ABANDONED", "STOPPING"})
    void aJobThatCouldNotNoteHowItEndedGoesOn(String status) {
        inTheBook(jdbc -> {
            jdbc.update("update nights set state = 'RUNNING', finished_at = null, package_sha256 = ''");
            jdbc.update(
                    "update batch_step_execution set status = ? where step_name = 'publish'",
                    status.equals("ABANDONED") ? "FAILED" : status);
            jdbc.update("delete from batch_step_execution_context where step_execution_id in"
                    + " (select step_execution_id from batch_step_execution where step_name = 'clear')");
            jdbc.update("delete from batch_step_execution where step_name = 'clear'");
            jdbc.update(
                    "update batch_job_execution set status = ?, end_time = "
                            + (status.equals("STOPPING") ? "null" : "end_time"),
                    status);
        });

        killed.complete(FIRST);

        bothGoOnAlike();
    }

    @Test
    void aJobThatWasNotedAndNeverStartedIsStarted() {
        inTheBook(jdbc -> {
            jdbc.update("insert into nights (as_of, sequence_no, run_id, state, backfill, profile, rules_version,"
                    + " calendar_version, started_at, package_sha256, exit_code) select date '" + SECOND
                    + "', sequence_no + 1, 'x', 'RUNNING', backfill, profile, rules_version, calendar_version, started_at, '', 0"
                    + " from nights");
            jdbc.update(
                    "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                            + " values (1000, 0, 'night', ?)",
                    keyOf(SECOND));
        });

        bothGoOnAlike();
    }

    @Test
    void aNightThatWasBegunAndHasNoJobYetIsFinishedBeforeTheNext() {
        String third = Home.asOf(Home.samples().get(2));
        inTheBook(jdbc ->
                jdbc.update("insert into nights (as_of, sequence_no, run_id, state, backfill, profile, rules_version,"
                        + " calendar_version, started_at, package_sha256, exit_code) select date '" + SECOND
                        + "', sequence_no + 1, 'x', 'RUNNING', backfill, profile, rules_version, calendar_version, started_at, '', 0"
                        + " from nights"));
        calm.complete(calm.drop(Home.samples().get(1)));
        calm.complete(third);

        killed.drop(Home.samples().get(1));
        killed.complete(third);

        new Sameness(calm).holdsFor(killed);
    }

    private void bothGoOnAlike() {
        calm.complete(calm.drop(Home.samples().get(1)));
        killed.complete(killed.drop(Home.samples().get(1)));

        new Sameness(calm).holdsFor(killed);
    }

    private void inTheBook(Consumer<JdbcTemplate> change) {
        try (Register register = Books.open(killed.folder())) {
            change.accept(new JdbcTemplate(register.dataSource()));
        }
    }

    /** As Spring Batch names an instance of the job: by its one identifying parameter. */
    private static String keyOf(String asOf) {
        var parameters = new JobParametersBuilder().addString("asOf", asOf).toJobParameters();
        return new DefaultJobKeyGenerator().generateKey(parameters);
    }
}
