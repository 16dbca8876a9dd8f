package org.claimclock.schedule;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.claimclock.register.Register;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.jdbcjobstore.HSQLDBDelegate;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * Quartz, which calls {@link Schedule#tick} again and again. Its tables lie beside the book; with a server that keeps the book they are shared, so that a
 * tick which a process did not end is taken up by the one that comes after it, and two never tick at once.
 */
public final class Ticker implements AutoCloseable {
    private static final String NAME = "tick";
    private static final int MISSED_BEFORE_HELP = 6;

    private final SchedulerFactoryBean quartz;
    private final Duration every;
    private final Schedule schedule;
    private volatile long lastTick = System.nanoTime();

    private Ticker(SchedulerFactoryBean quartz, Duration every, Schedule schedule) {
        this.quartz = quartz;
        this.every = every;
        this.schedule = schedule;
    }

    /** @throws IllegalStateException if Quartz cannot be started */
    public static Ticker start(Register book, Schedule schedule, Duration every) {
        Ticker ticker = new Ticker(new SchedulerFactoryBean(), every, schedule);
        ticker.begin(book);
        return ticker;
    }

    private void begin(Register book) {
        quartz.setSchedulerName("claimclock");
        quartz.setDataSource(book.dataSource());
        quartz.setQuartzProperties(properties(book.isOnServer()));
        quartz.setJobFactory((bundle, scheduler) -> new Tick(this));
        quartz.setOverwriteExistingJobs(true);
        quartz.setWaitForJobsToCompleteOnShutdown(true);
        JobDetail job =
                JobBuilder.newJob(Tick.class).withIdentity(NAME).storeDurably().build();
        quartz.setJobDetails(job);
        quartz.setTriggers(trigger());
        try {
            quartz.afterPropertiesSet();
            quartz.start();
        } catch (Exception e) {
            throw new IllegalStateException("the schedule cannot be started: " + e.getMessage(), e);
        }
    }

    private static Properties properties(boolean onServer) {
        Class<?> delegate = onServer ? PostgreSQLDelegate.class : HSQLDBDelegate.class;
        Properties properties = new Properties();
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", delegate.getName());
        // One process has the embedded database, so there is nobody to share the ticks with.
        properties.setProperty("org.quartz.jobStore.isClustered", String.valueOf(onServer));
        if (onServer) {
            // Not the library's own name, which wants that of the machine to be known to it.
            properties.setProperty(
                    "org.quartz.scheduler.instanceId", UUID.randomUUID().toString());
            properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        }
        return properties;
    }

    private Trigger trigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity(NAME)
                .forJob(NAME)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Ticks at once, for somebody has changed something. */
    public void nudge() {
        try {
            scheduler()
                    .triggerJob(JobBuilder.newJob(Tick.class)
                            .withIdentity(NAME)
                            .build()
                            .getKey());
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule cannot be asked to look: " + e.getMessage(), e);
        }
    }

    /** Quartz waits for a time of day. Where the machine's clock was put back it would wait too long: then it begins anew. */
    public void keepGoing() {
        long silence = System.nanoTime() - lastTick;
        if (silence > every.multipliedBy(MISSED_BEFORE_HELP).toNanos()) {
            try {
                scheduler().rescheduleJob(trigger().getKey(), trigger());
                lastTick = System.nanoTime();
            } catch (SchedulerException e) {
                throw new IllegalStateException("the schedule cannot be set going again: " + e.getMessage(), e);
            }
        }
    }

    private Scheduler scheduler() {
        return quartz.getScheduler();
    }

    private void tick() {
        schedule.tick();
        lastTick = System.nanoTime();
    }

    @Override
    public void close() {
        try {
            quartz.destroy();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule cannot be ended: " + e.getMessage(), e);
        }
    }

    /** One tick. */
    @DisallowConcurrentExecution
    static final class Tick implements Job {
        private final Ticker ticker;

        Tick(Ticker ticker) {
            this.ticker = ticker;
        }

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                ticker.tick();
            } catch (RuntimeException e) {
                throw new JobExecutionException(e);
            }
        }
    }
}
