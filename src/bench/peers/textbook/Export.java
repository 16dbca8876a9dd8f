package textbook;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemWriter;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemWriterBuilder;
import org.springframework.core.io.FileSystemResource;

/** Writes the two files. No cell of theirs can need quotes. */
record Export(TextbookJob.Task task, DataSource book) {

    private static final String STATUS =
            "claim_id,status,reason_code,consent,dispute,assessment,since,next_deadline,next_clock";
    private static final String ELIGIBLE =
            "line_id,action,supersedes_line_id,claim_id,line_no,partner_id,customer_tenant_id,solution_area,activity,program,"
                    + "incentivized,product,subscription_id,submitted_on,approved_on,consent_from,consent_to,consent_outcome,"
                    + "eligible_on,dispute_overturned,reason_code,as_of,rules_version";

    JdbcCursorItemReader<String> states() {
        return new JdbcCursorItemReaderBuilder<String>()
                .name("states")
                .dataSource(book)
                .sql("select claim_id, status, reason, consent, assessment, since, next_deadline, next_clock from claim order by claim_id")
                .rowMapper((row, number) -> String.join(
                        ",",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        "NONE",
                        row.getString(5),
                        row.getString(6),
                        row.getString(7) == null ? "" : row.getString(7),
                        row.getString(8)))
                .build();
    }

    JdbcCursorItemReader<String> lines() {
        return new JdbcCursorItemReaderBuilder<String>()
                .name("lines")
                .dataSource(book)
                .sql("select l.line_id, l.claim_id, l.line_no, c.partner_id, c.tenant, c.area, c.activity, c.opted_out, l.product,"
                        + " l.subscription, c.submitted_on, c.approved_on from line l join claim c on c.claim_id = l.claim_id"
                        + " order by l.claim_id, l.line_no")
                .rowMapper((row, number) -> {
                    String area = row.getString(6);
                    String activity = row.getString(7);
                    boolean paid = !activity.equals("REVENUE_ASSOCIATION") && !row.getBoolean(8);
                    LocalDate approved = row.getObject(12, LocalDate.class);
                    return String.join(
                            ",",
                            row.getString(1), "ADD", "", row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                            area, activity, program(area, activity), paid ? "Y" : "N", row.getString(9), row.getString(10),
                            row.getString(11), approved.toString(), approved.toString(), approved.plusDays(7).toString(),
                            "NOT_DENIED", approved.plusDays(8).toString(), "N", "", task.asOf().toString(), task.rulesVersion());
                })
                .build();
    }

    private static String program(String area, String activity) {
        return switch (activity) {
            case "PRESALES" -> "OSA";
            case "REVENUE_ASSOCIATION" -> "REV_ASSOC";
            default -> area.equals("MICROSOFT_365") ? "OSU_M365" : "OSU_BIZAPPS";
        };
    }

    FlatFileItemWriter<String> statusWriter() {
        return writer(task.out().resolve("claim-status.csv"), STATUS);
    }

    FlatFileItemWriter<String> eligibleWriter() {
        return writer(task.out().resolve("eligible-claims.csv"), ELIGIBLE);
    }

    private static FlatFileItemWriter<String> writer(Path file, String header) {
        return new FlatFileItemWriterBuilder<String>()
                .name(file.getFileName().toString())
                .resource(new FileSystemResource(file))
                .headerCallback(out -> out.write(header))
                .lineAggregator(line -> line)
                .lineSeparator("\n")
                .build();
    }
}
