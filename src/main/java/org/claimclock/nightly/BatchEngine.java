package org.claimclock.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Batch's repository and operator on the database of the book. */
final class BatchEngine {
    private static final String INPUTS = "inputs";
    /** What Batch's table holds of a parameter. */
    private static final int LONGEST = 2_400;

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

    /** Whether the job of a night was begun and not brought to its end. */
    boolean isUnfinished(LocalDate asOf) {
        JobExecution last = repository.getLastJobExecution(NightlyJob.NAME, parameters(asOf, List.of()));
        return last != null && last.getStatus() != BatchStatus.COMPLETED;
    }

    /** The inputs that were named when the job of a night was last started; empty for the inbox. */
    List<Path> inputs(LocalDate asOf) {
        JobExecution last = repository.getLastJobExecution(NightlyJob.NAME, parameters(asOf, List.of()));
        String inputs = last == null ? null : last.getJobParameters().getString(INPUTS);
        return inputs == null || inputs.isEmpty()
                ? List.of()
                : inputs.lines().map(Path::of).toList();
    }

    /** How long each step of a night took, in all attempts together; of those that have ended. */
    Map<String, Duration> times(LocalDate asOf) {
        Map<String, Duration> times = new LinkedHashMap<>();
        JobInstance instance = repository.getJobInstance(NightlyJob.NAME, parameters(asOf, List.of()));
        if (instance != null) {
            repository.getJobExecutions(instance).stream()
                    .flatMap(execution -> execution.getStepExecutions().stream())
                    .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
                    .forEach(step -> times.merge(
                            step.getStepName(),
                            Duration.between(step.getStartTime(), step.getEndTime()),
                            Duration::plus));
        }
        return times;
    }

    private static JobParameters parameters(LocalDate asOf, List<Path> inputs) {
        String named = inputs.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
        return new JobParametersBuilder()
                .addString("asOf", asOf.toString())
                .addString(INPUTS, named.length() > LONGEST ? "" : named, false)
                .toJobParameters();
    }

    /** Runs the job of a night, or goes on where a run that failed or was killed had stopped. */
    void run(Job job, NightRequest request) {
        LocalDate asOf = request.asOf();
        JobParameters parameters = parameters(asOf, request.inputs());
        recoverKilled(job);
        recoverUnknown(parameters);
        forgetUnstarted(parameters);
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

    /** As if the job of a night had never been begun. */
    void forget(LocalDate asOf) {
        JobInstance instance = repository.getJobInstance(NightlyJob.NAME, parameters(asOf, List.of()));
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Killed between making the instance and its first execution, a run would leave an instance that can never start. */
    private void forgetUnstarted(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(NightlyJob.NAME, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** A run that could not even note its failure is one that failed, and Spring Batch would never start it again. */
    private void recoverUnknown(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(NightlyJob.NAME, parameters);
        if (last == null) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN || last.getStatus() == BatchStatus.ABANDONED) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    /** A killed run still counts as running; we hold the lock, so it is not. */
    private void recoverKilled(Job job) {
        for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(execution);
        }
    }
}
