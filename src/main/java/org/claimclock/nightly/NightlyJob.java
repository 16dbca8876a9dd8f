package org.claimclock.nightly;

import org.claimclock.register.LastWord;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The night as a table of contents: read the inbox, walk the claims, publish, clear the inbox.
 *
 * <p>Each stage keeps its own transactions; Spring Batch remembers which of them are done, so that a night that was
 * stopped goes on with the first that is not.
 */
record NightlyJob(JobRepository repository, NightStages stages) {

    static final String NAME = "night";

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(step("intake", stages.intake()))
                .next(step("progress", stages.progress()))
                .next(step("publish", stages.publish()))
                .next(step("clear", stages.clear()))
                .build();
    }

    private Step step(String name, Stage stage) {
        Tasklet tasklet = (contribution, context) -> {
            try {
                stage.run();
            } catch (RuntimeException | Error e) {
                // Even the note that the stage has failed would be written by what may be half done.
                LastWord.ifOutOfMemory(e);
                throw e;
            }
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, new ResourcelessTransactionManager())
                .build();
    }
}
