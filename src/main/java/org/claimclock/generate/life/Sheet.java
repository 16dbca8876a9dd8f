package org.claimclock.generate.life;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four kinds of input file, their columns in the order in which they are written, and which columns say what happened and when. */
public enum Sheet {
    CLAIMS(
            "status",
            "created_at",
            "claim_id,claim_name,previous_claim_id,partner_id,customer_tenant_id,solution_area,activity,products,"
                    + "customer_contact_name,customer_contact_email,partner_contact_name,partner_contact_email,poe_refs,"
                    + "incentive_opt_out,status,created_at,submitted_at,submitted_by_role"),
    DECISIONS(
            "decision",
            "decided_at",
            "event_id,claim_id,decision,reason_codes,product_scope,comment,reviewer_id,decided_at,seq,record_action,"
                    + "supersedes_event_id,corrected_at"),
    CONSENTS("response", "responded_at", "event_id,claim_id,customer_tenant_id,response,responded_at,note"),
    ACTIONS(
            "action",
            "acted_at",
            "event_id,claim_id,action,acted_at,acted_by_role,acted_by,field_name,field_value,poe_refs,justification,"
                    + "withdraw_reason,comment,seq");

    private final String what;
    private final String when;

    @SuppressWarnings("ImmutableEnumChecker") // copied when made
    private final List<String> columns;

    Sheet(String what, String when, String columns) {
        this.what = what;
        this.when = when;
        this.columns = List.of(columns.split(",", -1));
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    public List<String> columns() {
        return columns;
    }

    /** The column with the word for what happened. */
    public String what() {
        return what;
    }

    /** A column with free text. */
    String remark() {
        return switch (this) {
            case CLAIMS -> "claim_name";
            case CONSENTS -> "note";
            case DECISIONS, ACTIONS -> "comment";
        };
    }

    /** The column with the time at which it happened. */
    public String when() {
        return when;
    }

    /**
     * Fills a row.
     *
     * @param pairs column, value, column, value, ...; other cells stay empty
     */
    String[] cells(String... pairs) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        fill(cells, pairs);
        return cells;
    }

    void fill(String[] cells, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            int place = columns.indexOf(pairs[i]);
            if (place < 0) {
                throw new IllegalArgumentException(fileName() + " has no column " + pairs[i]);
            }
            cells[place] = pairs[i + 1];
        }
    }
}
