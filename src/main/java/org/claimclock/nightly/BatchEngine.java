package org.claimclock.nightly;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Batch's repository and operator on the database of the book. */
final class BatchEngine {
    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;

    BatchEngine(DataSource dataSource) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(dataSource);
            factory.setTransactionManager(new JdbcTransactionManager(dataSource));
            // One run at a time is what HomeLock is for; HSQLDB's MVCC would make serializable creation fail on
            // retries.
            factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
            factory.afterPropertiesSet();
            this.repository = factory.getObject();
            this.operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw NightFailure.of("cannot open the job repository: " + e.getMessage(), e);
        }
    }

    JobRepository repository() {
        return repository;
    }

    /** Runs the job of a night, or goes on where a run that failed or was killed had stopped. */
    void run(Job job, LocalDate asOf) {
        JobParameters parameters =
                new JobParametersBuilder().addString("asOf", asOf.toString()).toJobParameters();
        recoverKilled(job);
        JobExecution execution;
        try {
            execution = operator.start(job, parameters);
        } catch (Exception e) {
            throw NightFailure.of("cannot start the night " + asOf + ": " + e.getMessage(), e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution.getAllFailureExceptions());
        }
    }

    private static RuntimeException failure(List<Throwable> causes) {
        Throwable first =
                causes.isEmpty() ? new IllegalStateException("the job ended without saying why") : causes.get(0);
        return first instanceof RuntimeException runtime ? runtime : NightFailure.of(first.toString(), first);
    }

    /** A killed run still counts as running; we hold the lock, so it is not. */
    private void recoverKilled(Job job) {
        for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(execution);
        }
    }
}
