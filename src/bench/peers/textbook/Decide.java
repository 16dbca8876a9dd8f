package textbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.StatelessKieSession;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcPagingItemReader;
import org.springframework.batch.infrastructure.item.database.Order;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the rules walk each claim, and stores where it stands, how it came there, and what finance is handed. */
final class Decide implements ItemProcessor<ClaimFact, ClaimFact> {

    private static final String EVENTS =
            "select kind, reason, moment from event where claim_id = ? order by moment, seq, feed";

    private final JdbcTemplate jdbc;
    private final WorkingDays days;
    private final LocalDate asOf;
    private final KieBase rules;

    Decide(JdbcTemplate jdbc, WorkingDays days, LocalDate asOf) {
        this.jdbc = jdbc;
        this.days = days;
        this.asOf = asOf;
        KieServices kie = KieServices.Factory.get();
        KieFileSystem files = kie.newKieFileSystem();
        files.write(kie.getResources().newClassPathResource("textbook/claims.drl"));
        var built = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (!built.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(built.getResults().getMessages().toString());
        }
        rules = kie.newKieContainer(kie.getRepository().getDefaultReleaseId()).getKieBase();
    }

    JdbcPagingItemReader<ClaimFact> reader() throws Exception {
        return new JdbcPagingItemReaderBuilder<ClaimFact>()
                .name("undecided")
                .dataSource(jdbc.getDataSource())
                .selectClause("select claim_id, poe, products, created_at")
                .fromClause("from claim")
                .sortKeys(Map.of("claim_id", Order.ASCENDING))
                .pageSize(1_000)
                .rowMapper((row, number) -> new ClaimFact(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .build();
    }

    @Override
    public ClaimFact process(ClaimFact claim) {
        List<Object> facts = new ArrayList<>();
        jdbc.query(
                EVENTS,
                row -> {
                    facts.add(new EventFact(
                            facts.size(),
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()));
                },
                claim.claimId());
        facts.add(claim);
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("days", days);
        session.setGlobal("asOf", asOf);
        session.execute(facts);
        return claim;
    }

    ItemWriter<ClaimFact> writer() {
        JdbcBatchItemWriter<Object[]> states = batch("update claim set status = ?, reason = ?, consent = ?, assessment = ?, since = ?,"
                + " submitted_on = ?, approved_on = ?, next_deadline = ?, next_clock = ? where claim_id = ?");
        JdbcBatchItemWriter<Object[]> steps =
                batch("insert into history (claim_id, place, moment, who, what, reason) values (?,?,?,?,?,?)");
        JdbcBatchItemWriter<Object[]> lines =
                batch("insert into line (line_id, claim_id, line_no, product, subscription) values (?,?,?,?,?)");
        return claims -> {
            Chunk<Object[]> state = new Chunk<>();
            Chunk<Object[]> history = new Chunk<>();
            Chunk<Object[]> sent = new Chunk<>();
            for (ClaimFact claim : claims) {
                state.add(claim.row(asOf));
                for (ClaimFact.Step step : claim.history()) {
                    history.add(new Object[] {
                        step.claimId(), step.place(), step.moment().atOffset(ZoneOffset.UTC), step.who(), step.what(), step.reason()
                    });
                }
                if (claim.isSent()) {
                    addLines(claim, sent);
                }
            }
            states.write(state);
            steps.write(history);
            lines.write(sent);
        };
    }

    private static void addLines(ClaimFact claim, Chunk<Object[]> sent) {
        String[] products = claim.products().split("\\|");
        for (int i = 0; i < products.length; i++) {
            String[] parts = products[i].split(":", 2);
            String subscription = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "";
            String id = hash("ADD\n" + claim.claimId() + "\n" + parts[0] + "\n" + subscription + "\n0\n");
            sent.add(new Object[] {id, claim.claimId(), i + 1, parts[0], subscription});
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcBatchItemWriter<Object[]> batch(String sql) {
        JdbcBatchItemWriter<Object[]> writer = new JdbcBatchItemWriterBuilder<Object[]>()
                .dataSource(jdbc.getDataSource())
                .sql(sql)
                .itemPreparedStatementSetter((values, statement) -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
