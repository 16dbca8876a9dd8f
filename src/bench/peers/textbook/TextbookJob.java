package textbook;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The job as the documentation of its libraries would have it written: flat-file readers, chunks of 1,000, a paging reader that drives, one query and
 * one stateless session for each claim, JDBC batch writers, HSQLDB in a file with its own settings. It knows the main line only.
 *
 * <pre>TextbookJob IN OUT DATABASE CALENDAR AS_OF RULES_VERSION</pre>
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
public class TextbookJob {

    private static final int CHUNK = 1_000;
    private static Task task;

    /** What to do, from the command line. */
    record Task(Path in, Path out, String database, Path calendar, LocalDate asOf, String rulesVersion) {}

    public static void main(String[] args) throws Exception {
        task = new Task(Path.of(args[0]), Path.of(args[1]), args[2], Path.of(args[3]), LocalDate.parse(args[4]), args[5]);
        try (var context = new AnnotationConfigApplicationContext(TextbookJob.class)) {
            JobExecution night = context.getBean(JobOperator.class)
                    .start(
                            context.getBean(Job.class),
                            new JobParametersBuilder().addLocalDate("asOf", task.asOf).toJobParameters());
            night.getStepExecutions()
                    .forEach(step -> System.out.printf(
                            "%-16s %9d read %9d written %6d ms%n",
                            step.getStepName(),
                            step.getReadCount(),
                            step.getWriteCount(),
                            java.time.Duration.between(step.getStartTime(), step.getEndTime()).toMillis()));
            context.getBean(JdbcTemplate.class).execute("shutdown");
            if (night.getStatus() != BatchStatus.COMPLETED) {
                night.getAllFailureExceptions().forEach(Throwable::printStackTrace);
                System.exit(1);
            }
        }
    }

    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:hsqldb:file:" + task.database);
        pool.setUsername("SA");
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(
                        new ClassPathResource("org/springframework/batch/core/schema-hsqldb.sql"),
                        new ClassPathResource("textbook/schema.sql")),
                pool);
        return pool;
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job night(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc) throws Exception {
        Steps steps = new Steps(repository, transactions);
        DataSource book = jdbc.getDataSource();
        Import files = new Import(task.in, book);
        Decide decide = new Decide(jdbc, new WorkingDays(task.calendar), task.asOf);
        Export export = new Export(task, book);
        return new JobBuilder("night", repository)
                .start(steps.step("claims", files.claims(), Import::validated, files.claimWriter()))
                .next(steps.step("decisions", files.decisions(), Import::validated, files.eventWriter()))
                .next(steps.step("actions", files.actions(), Import::validated, files.eventWriter()))
                .next(steps.step("decide", decide.reader(), decide, decide.writer()))
                .next(steps.step("status", export.states(), item -> item, export.statusWriter()))
                .next(steps.step("eligible", export.lines(), item -> item, export.eligibleWriter()))
                .build();
    }

    private record Steps(JobRepository repository, PlatformTransactionManager transactions) {
        <I, O> Step step(String name, ItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
            return new StepBuilder(name, repository)
                    .<I, O>chunk(CHUNK)
                    .transactionManager(transactions)
                    .reader(reader)
                    .processor(processor)
                    .writer(writer)
                    .build();
        }
    }
}
