package textbook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;

/** Reads the files into tables. A row that is not valid is filtered. */
record Import(Path folder, DataSource book) {

    private static final Pattern CLAIM_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Pattern PARTNER_ID = Pattern.compile("\\d{1,10}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/&()+-]*(:[0-9a-fA-F-]{36})?");

    private static final String[] CLAIMS = {
        "claim_id", "claim_name", "previous_claim_id", "partner_id", "customer_tenant_id", "solution_area", "activity",
        "products", "customer_contact_name", "customer_contact_email", "partner_contact_name", "partner_contact_email",
        "poe_refs", "incentive_opt_out", "status", "created_at", "submitted_at", "submitted_by_role"
    };
    private static final String[] DECISIONS = {
        "event_id", "claim_id", "decision", "reason_codes", "product_scope", "comment", "reviewer_id", "decided_at",
        "seq", "record_action", "supersedes_event_id", "corrected_at"
    };
    private static final String[] ACTIONS = {
        "event_id", "claim_id", "action", "acted_at", "acted_by_role", "acted_by", "field_name", "field_value",
        "poe_refs", "justification", "withdraw_reason", "comment", "seq"
    };

    record ClaimRow(
            String id, String name, String partner, String tenant, String area, String activity, String products,
            String customerContact, String partnerContact, String poe, boolean optedOut, Instant created, String submitted,
            String role) {}

    record EventRow(
            String feed, String id, String claimId, Instant moment, int seq, String kind, String reason, String who,
            String role) {}

    FlatFileItemReader<ClaimRow> claims() {
        return file("claims", CLAIMS, Import::claim);
    }

    FlatFileItemReader<EventRow> decisions() {
        return file("decisions", DECISIONS, Import::decision);
    }

    FlatFileItemReader<EventRow> actions() {
        return file("actions", ACTIONS, Import::action);
    }

    private <T> FlatFileItemReader<T> file(String name, String[] columns, FieldSetMapper<T> mapper) {
        return new FlatFileItemReaderBuilder<T>()
                .name(name)
                .resource(new FileSystemResource(folder.resolve(name + ".csv")))
                .linesToSkip(1)
                .delimited()
                .names(columns)
                .fieldSetMapper(mapper)
                .build();
    }

    private static ClaimRow claim(FieldSet row) {
        return new ClaimRow(
                row.readString("claim_id"),
                row.readString("claim_name"),
                row.readString("partner_id"),
                row.readString("customer_tenant_id"),
                row.readString("solution_area"),
                row.readString("activity"),
                row.readString("products"),
                row.readString("customer_contact_name") + " <" + row.readString("customer_contact_email") + ">",
                row.readString("partner_contact_name") + " <" + row.readString("partner_contact_email") + ">",
                row.readString("poe_refs"),
                row.readString("incentive_opt_out").equals("Y"),
                Times.parse(row.readString("created_at")),
                row.readString("submitted_at"),
                row.readString("submitted_by_role"));
    }

    private static EventRow decision(FieldSet row) {
        return new EventRow(
                "DECISIONS",
                row.readString("event_id"),
                row.readString("claim_id"),
                Times.parse(row.readString("decided_at")),
                row.readString("seq").isEmpty() ? 0 : row.readInt("seq"),
                row.readString("decision"),
                row.readString("reason_codes"),
                "reviewer " + row.readString("reviewer_id"),
                "");
    }

    private static EventRow action(FieldSet row) {
        return new EventRow(
                "ACTIONS",
                row.readString("event_id"),
                row.readString("claim_id"),
                Times.parse(row.readString("acted_at")),
                row.readString("seq").isEmpty() ? 0 : row.readInt("seq"),
                row.readString("action"),
                "",
                "partner " + row.readString("acted_by"),
                row.readString("acted_by_role"));
    }

    static ClaimRow validated(ClaimRow row) {
        boolean valid = CLAIM_ID.matcher(row.id).matches()
                && PARTNER_ID.matcher(row.partner).matches()
                && GUID.matcher(row.tenant).matches()
                && isActivity(row.area, row.activity)
                && java.util.Arrays.stream(row.products.split("\\|", -1)).allMatch(product -> PRODUCT.matcher(product).matches())
                && (row.submitted.isEmpty() || isRole(row.role));
        return valid ? row : null;
    }

    static EventRow validated(EventRow row) {
        boolean valid = row.id.length() <= 64
                && CLAIM_ID.matcher(row.claimId).matches()
                && switch (row.kind) {
                    case "START_REVIEW", "APPROVE" -> row.reason.isEmpty();
                    case "REQUEST_INFO" -> !row.reason.isEmpty();
                    case "REJECT" -> switch (row.reason) {
                        case "INSUFFICIENT_POE", "MISSING_CUSTOMER_CONSENT", "MISSING_PRODUCTS", "POE_UNAVAILABLE" -> true;
                        default -> false;
                    };
                    case "SUBMIT", "RESUBMIT" -> isRole(row.role);
                    default -> false;
                };
        return valid ? row : null;
    }

    private static boolean isActivity(String area, String activity) {
        return switch (area) {
            case "MICROSOFT_365" -> activity.equals("USAGE");
            case "BUSINESS_APPLICATIONS" ->
                activity.equals("USAGE") || activity.equals("PRESALES") || activity.equals("REVENUE_ASSOCIATION");
            default -> false;
        };
    }

    private static boolean isRole(String role) {
        return role.equals("BILLING_ADMIN") || role.equals("GLOBAL_ADMIN") || role.equals("INCENTIVES_ADMIN");
    }

    /** A claim that comes submitted is also an event. */
    ItemWriter<ClaimRow> claimWriter() {
        JdbcBatchItemWriter<ClaimRow> claims = new JdbcBatchItemWriterBuilder<ClaimRow>()
                .dataSource(book)
                .sql("insert into claim (claim_id, claim_name, partner_id, tenant, area, activity, products, customer_contact,"
                        + " partner_contact, poe, opted_out, created_at) values (?,?,?,?,?,?,?,?,?,?,?,?)")
                .itemPreparedStatementSetter((row, sql) -> {
                    int place = 0;
                    for (Object value : new Object[] {
                        row.id, row.name, row.partner, row.tenant.toLowerCase(java.util.Locale.ROOT), row.area, row.activity,
                        row.products, row.customerContact, row.partnerContact, row.poe, row.optedOut,
                        row.created.atOffset(ZoneOffset.UTC)
                    }) {
                        sql.setObject(++place, value);
                    }
                })
                .build();
        claims.afterPropertiesSet();
        JdbcBatchItemWriter<EventRow> events = eventWriter();
        return chunk -> {
            claims.write(chunk);
            var submissions = new org.springframework.batch.infrastructure.item.Chunk<EventRow>();
            for (ClaimRow row : chunk) {
                if (!row.submitted.isEmpty()) {
                    submissions.add(new EventRow(
                            "CLAIMS", row.id, row.id, Times.parse(row.submitted), 0, "SUBMIT", "", "partner", row.role));
                }
            }
            if (!submissions.isEmpty()) {
                events.write(submissions);
            }
        };
    }

    JdbcBatchItemWriter<EventRow> eventWriter() {
        JdbcBatchItemWriter<EventRow> writer = new JdbcBatchItemWriterBuilder<EventRow>()
                .dataSource(book)
                .sql("insert into event (feed, event_id, claim_id, moment, seq, kind, reason, who) values (?,?,?,?,?,?,?,?)")
                .itemPreparedStatementSetter((row, sql) -> {
                    sql.setString(1, row.feed);
                    sql.setString(2, row.id);
                    sql.setString(3, row.claimId);
                    sql.setObject(4, row.moment.atOffset(ZoneOffset.UTC));
                    sql.setInt(5, row.seq);
                    sql.setString(6, row.kind);
                    sql.setString(7, row.reason);
                    sql.setString(8, row.who);
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
