package org.claimclock.export.recipe;

/** The sum of all ADD less all RETRACT, in SQL that both databases understand. */
final class Standing {

    static final String SQL = """
            create or replace view eligible_now as
            select * from eligible_claims line
            where action = 'ADD'
              and not exists (select 1 from eligible_claims later where later.supersedes_line_id = line.line_id);
            """;

    private Standing() {}
}
