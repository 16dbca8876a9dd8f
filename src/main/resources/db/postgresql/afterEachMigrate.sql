-- What PostgreSQL needs beyond the common tables. Run with each change of the tables, in its transaction.

-- Texts are ordered by their bytes, as the embedded database orders them: the files of a night must not depend on the server's language.
do $$
declare
  one record;
begin
  for one in
    select c.table_name, c.column_name, c.character_maximum_length as longest
      from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = current_schema()
       and t.table_type = 'BASE TABLE'
       and c.table_name <> 'flyway_schema_history'
       and c.data_type = 'character varying'
       and c.collation_name is distinct from 'C'
  loop
    execute format('alter table %I alter column %I type varchar(%s) collate "C"', one.table_name, one.column_name, one.longest);
  end loop;
end $$;

-- Spring Batch counts by sequences here, and by tables of the same names in the embedded database.
do $$
declare
  counter text;
begin
  foreach counter in array array['batch_step_execution_seq', 'batch_job_execution_seq', 'batch_job_instance_seq']
  loop
    if exists (select 1 from information_schema.tables where table_schema = current_schema() and table_name = counter) then
      execute format('drop table %I', counter);
      execute format('create sequence %I', counter);
    end if;
  end loop;
end $$;

-- What a night brought of a claim is told from its older events by the index alone: in a book larger than memory each of those is a page of the
-- disk. The sum is there so that a server without statistics does not take events_file instead, and read all that the night brought.
create index if not exists events_claim_night on events (claim_id, (file_id + 0));
drop index if exists events_claim;
