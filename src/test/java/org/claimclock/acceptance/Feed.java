package org.claimclock.acceptance;

import java.util.List;

/** The four kinds of input file, with every column that partners and reviewers may send. */
enum Feed {
    CLAIMS("claim_id,claim_name,previous_claim_id,partner_id,customer_tenant_id,solution_area,activity,products,"
            + "customer_contact_name,customer_contact_email,partner_contact_name,partner_contact_email,poe_refs,"
            + "incentive_opt_out,status,created_at,submitted_at,submitted_by_role"),
    DECISIONS("event_id,claim_id,decision,reason_codes,product_scope,comment,reviewer_id,decided_at,seq,record_action,"
            + "supersedes_event_id,corrected_at"),
    CONSENTS("event_id,claim_id,customer_tenant_id,response,responded_at,note"),
    ACTIONS("event_id,claim_id,action,acted_at,acted_by_role,acted_by,field_name,field_value,poe_refs,justification,"
            + "withdraw_reason,comment,seq");

    private final String header;

    Feed(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    List<String> columns() {
        return List.of(header.split(","));
    }

    /** The beginning of the file's name. */
    String prefix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String file(List<Row> rows) {
        StringBuilder text = new StringBuilder(header).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }
}
