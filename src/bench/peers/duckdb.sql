-- The main line in DuckDB: read the files, validate, decide by sets, keep state and history in a database file, write the files. Run by
-- Sql.java, which puts values for {in}, {out}, {calendar}, {as_of} and {rules_version}. Everyone was told at the time, as in a backfill.
-- It knows submission, start, request, answer, approval, rejection, silence of partner and customer; nothing else.

set timezone = 'America/Los_Angeles';
set preserve_insertion_order = false;

-- Business days: n of them lie up to a day, that day included.

create temp table calendar as
select * from read_csv('{calendar}', header = false, nullstr = '',
  columns = {'calendar': 'text', 'record': 'text', 'from_day': 'date', 'to_day': 'date', 'weekday': 'text', 'name': 'text'});

create table business_day as
select day::date as day,
       exists (select 1 from calendar where record = 'WORKING_DAY' and day between from_day and to_day)
       or not exists (select 1 from calendar
                      where day between from_day and to_day
                        and (record = 'HOLIDAY' or record = 'WEEKEND' and weekday = upper(dayname(day)))) as works
from (select unnest(generate_series(from_day, to_day, interval '1 day')) as day from calendar where record = 'COVERAGE');

create table counted (day date primary key, n int not null);
insert into counted select day, count(*) filter (where works) over (order by day) from business_day;

create table nth (n int primary key, day date not null);
insert into nth select n, min(day) from counted where n > 0 group by n;

-- What was sent, as text.

create temp table claims_file as select * from read_csv('{in}/claims.csv', header = true, all_varchar = true, nullstr = '');
create temp table decisions_file as select * from read_csv('{in}/decisions.csv', header = true, all_varchar = true, nullstr = '');
create temp table actions_file as select * from read_csv('{in}/actions.csv', header = true, all_varchar = true, nullstr = '');

-- What is valid, typed; what is not.

create table claim (
  claim_id varchar(32) primary key,
  claim_name varchar(200),
  partner_id varchar(10) not null,
  tenant uuid not null,
  area varchar(32) not null,
  activity varchar(32) not null,
  products varchar(4000) not null,
  customer_contact varchar(400),
  partner_contact varchar(400),
  poe varchar(4000),
  opted_out boolean not null,
  created_at timestamptz not null,
  submitted_at timestamptz
);

create table event (
  feed varchar(9) not null,
  event_id varchar(64) not null,
  claim_id varchar(32) not null,
  moment timestamptz not null,
  seq int not null,
  kind varchar(32) not null,
  reason varchar(200),
  who varchar(64),
  primary key (feed, event_id)
);

create table rejected (feed varchar(9) not null, id varchar(200));

create macro is_time(text) as regexp_full_match(text, '\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?');

create macro is_role(text) as text in ('BILLING_ADMIN', 'GLOBAL_ADMIN', 'INCENTIVES_ADMIN');

insert into claim
select claim_id, claim_name, partner_id, customer_tenant_id::uuid, solution_area, activity, products,
       customer_contact_name || ' <' || customer_contact_email || '>', partner_contact_name || ' <' || partner_contact_email || '>',
       poe_refs, coalesce(incentive_opt_out, 'N') = 'Y', created_at::timestamptz, submitted_at::timestamptz
from claims_file
where regexp_full_match(claim_id, '[A-Za-z0-9-]{1,32}') and regexp_full_match(partner_id, '\d{1,10}')
  and regexp_full_match(customer_tenant_id, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'i')
  and (solution_area = 'BUSINESS_APPLICATIONS' and activity in ('PRESALES', 'USAGE', 'REVENUE_ASSOCIATION')
       or solution_area = 'MICROSOFT_365' and activity = 'USAGE')
  and regexp_full_match(products, '[A-Za-z0-9][A-Za-z0-9 ._/&()+-]*(:[0-9a-fA-F-]{36})?(\|[A-Za-z0-9][A-Za-z0-9 ._/&()+-]*(:[0-9a-fA-F-]{36})?)*')
  and coalesce(incentive_opt_out, 'N') in ('Y', 'N') and is_time(created_at)
  and (status = 'EDITING' and submitted_at is null or status = 'SUBMITTED' and is_time(submitted_at) and is_role(submitted_by_role))
on conflict do nothing;

insert into event
select 'CLAIMS', claim_id, claim_id, submitted_at, 0, 'SUBMIT', null, 'partner'
from claim where submitted_at is not null and poe is not null;

insert into event
select 'DECISIONS', event_id, claim_id, decided_at::timestamptz, coalesce(seq, '0')::int, decision, reason_codes, 'reviewer ' || reviewer_id
from decisions_file
where length(event_id) <= 64 and regexp_full_match(claim_id, '[A-Za-z0-9-]{1,32}') and is_time(decided_at) and reviewer_id is not null
  and regexp_full_match(coalesce(seq, '0'), '\d{1,9}') and coalesce(record_action, 'NEW') = 'NEW' and length(coalesce(comment, '')) <= 4000
  and (decision in ('START_REVIEW', 'APPROVE') and reason_codes is null
       or decision = 'REQUEST_INFO' and reason_codes is not null
       or decision = 'REJECT' and reason_codes in ('INSUFFICIENT_POE', 'MISSING_CUSTOMER_CONSENT', 'MISSING_PRODUCTS', 'POE_UNAVAILABLE'))
on conflict do nothing;

insert into event
select 'ACTIONS', event_id, claim_id, acted_at::timestamptz, coalesce(seq, '0')::int, action, null, 'partner ' || coalesce(acted_by, '')
from actions_file
where length(event_id) <= 64 and regexp_full_match(claim_id, '[A-Za-z0-9-]{1,32}') and is_time(acted_at) and is_role(acted_by_role)
  and regexp_full_match(coalesce(seq, '0'), '\d{1,9}') and action in ('SUBMIT', 'RESUBMIT')
on conflict do nothing;

insert into rejected select 'CLAIMS', claim_id from claims_file f where not exists (select 1 from claim c where c.claim_id = f.claim_id);
insert into rejected select 'DECISIONS', event_id from decisions_file f
where not exists (select 1 from event e where e.feed = 'DECISIONS' and e.event_id = f.event_id);
insert into rejected select 'ACTIONS', event_id from actions_file f
where not exists (select 1 from event e where e.feed = 'ACTIONS' and e.event_id = f.event_id);

-- Each claim's events in order. A request is lost when no answer came up to its last day; what follows it does not count.
-- OVERALL has spent, before a submission or an answer, the business days of the stretches before.

create temp table walked as
with dated as (
  select e.claim_id, e.moment, e.moment::date as day, d.n, e.kind, e.reason, e.who, e.seq, e.feed
  from event e join claim using (claim_id) join counted d on d.day = e.moment::date
  where e.moment::date <= date '{as_of}'
), placed as (
  select *, row_number() over claims as k, lag(kind) over claims as before,
         lead(kind) over claims as next, lead(day) over claims as next_day,
         lead(kind, 2) over claims as second, lead(day, 2) over claims as second_day,
         10 - coalesce(sum(case when kind in ('SUBMIT', 'RESUBMIT') then -n when kind = 'REQUEST_INFO' then n end)
           over (partition by claim_id order by moment, seq, feed rows between unbounded preceding and 1 preceding), 0) as balance
  from dated
  window claims as (partition by claim_id order by moment, seq, feed)
), ended as (
  select p.*, r.day as response_last, case when p.balance = 0 then p.day else o.day end as overall_last,
         p.kind = 'REQUEST_INFO' and r.day < date '{as_of}' and (p.next is null or p.next_day > r.day) as lost
  from placed p
  left join nth r on r.n = case when p.kind = 'REQUEST_INFO' then p.n + 5 end
  left join nth o on o.n = case when p.kind in ('SUBMIT', 'RESUBMIT') then p.n + p.balance end
)
select *,
       bool_or(lost) over (partition by claim_id order by k rows between unbounded preceding and 1 preceding) is true as late,
       bool_or(overall_last < case when next = 'REQUEST_INFO' then next_day
                                   when next = 'START_REVIEW' and second = 'REQUEST_INFO' then second_day end)
         over (partition by claim_id order by k) is true as overran,
       max(overall_last) over (partition by claim_id order by k) as overall
from ended;

-- Where each claim stands.

create table state (
  claim_id varchar(32) primary key,
  status varchar(32) not null,
  reason varchar(64),
  consent varchar(8) not null,
  assessment varchar(9) not null,
  since date not null,
  submitted_on date,
  approved_on date,
  next_deadline date,
  next_clock varchar(32)
);

insert into state
with last as (
  select w.*, date '{as_of}' as as_of, five.day as fifth
  from walked w left join nth five on five.n = w.n + 5
  where not late and (lost or next is null)
), first as (
  select claim_id, min(day) as submitted_on from walked where kind = 'SUBMIT' group by claim_id
), standing as (
  select c.claim_id, c.created_at::date as created_on, f.submitted_on, l.day, l.kind, l.reason, l.as_of, l.fifth,
         coalesce(l.lost, false) as lost, case when not l.overran and l.overall >= l.as_of then l.overall end as overall,
         case when l.kind = 'REJECT' then l.day + 30 when l.lost then l.as_of + 30 when l.kind = 'APPROVE' then l.day + 7
              else l.fifth end as own
  from claim c left join last l using (claim_id) left join first f using (claim_id)
  where c.created_at::date <= date '{as_of}'
)
select claim_id,
       case when kind is null then 'EDITING' when lost or kind = 'REJECT' then 'REJECTED' when kind = 'APPROVE' then 'APPROVED'
            when kind = 'REQUEST_INFO' then 'PARTNER_ACTION_REQUIRED' when kind = 'START_REVIEW' then 'UNDER_REVIEW'
            else 'SUBMITTED' end,
       case when lost then 'NO_PARTNER_RESPONSE' when kind = 'REJECT' then reason end,
       case when kind = 'APPROVE' then case when day + 7 < as_of then 'LAPSED' else 'OPEN' end else 'NONE' end,
       case when kind = 'APPROVE' and day + 7 < as_of then 'SENT' else 'NOT_SENT' end,
       case when lost then as_of else coalesce(day, created_on) end,
       submitted_on,
       case when kind = 'APPROVE' then day end,
       case when kind in ('SUBMIT', 'RESUBMIT', 'START_REVIEW') and overall < case when own >= as_of then own else 'infinity' end
              then overall
            when own >= as_of then own end,
       case when kind in ('SUBMIT', 'RESUBMIT', 'START_REVIEW') and overall < case when own >= as_of then own else 'infinity' end
              then 'OVERALL'
            when own >= as_of then case when lost or kind = 'REJECT' then 'DISPUTE_FILING' when kind = 'APPROVE' then 'CONSENT'
              when kind = 'REQUEST_INFO' then 'PARTNER_RESPONSE' when kind = 'START_REVIEW' then 'DECIDE' else 'START_REVIEW' end end
from standing;

-- How it came there.

create table history (
  claim_id varchar(32) not null,
  k int not null,
  moment timestamptz not null,
  who varchar(64) not null,
  what varchar(32) not null,
  reason varchar(200),
  rules_version varchar(128) not null
);

insert into history select claim_id, 0, created_at, 'partner', 'CREATE', null, '{rules_version}' from claim;
insert into history
select claim_id, 2 * k, moment, who, case when late then 'REFUSED ' || kind else kind end, reason, '{rules_version}' from walked;
insert into history
select claim_id, 2 * k - 1, moment, 'system', 'INFERRED START_REVIEW', null, '{rules_version}'
from walked where not late and kind in ('REQUEST_INFO', 'APPROVE', 'REJECT') and before <> 'START_REVIEW';
insert into history
select claim_id, 2 * k + 1, response_last + 1, 'system', 'PARTNER_RESPONSE lapsed', 'NO_PARTNER_RESPONSE', '{rules_version}'
from walked where not late and lost;
insert into history
select claim_id, 1000, approved_on + 8, 'system', 'CONSENT lapsed', null, '{rules_version}' from state where assessment = 'SENT';
create index history_claim on history (claim_id);

-- What finance is handed.

create table line (
  line_id varchar(32) primary key,
  claim_id varchar(32) not null,
  line_no int not null,
  product varchar(100) not null,
  subscription varchar(36)
);

insert into line
select left(sha256(concat('ADD', chr(10), claim_id, chr(10), product, chr(10), subscription, chr(10), '0', chr(10))), 32), claim_id, line_no, product, subscription
from (select s.claim_id, p.line_no, split_part(p.text, ':', 1) as product, nullif(lower(split_part(p.text, ':', 2)), '') as subscription
      from state s join claim c using (claim_id), unnest(string_split(c.products, '|')) with ordinality p (text, line_no)
      where s.assessment = 'SENT') products;

copy (select l.line_id, 'ADD' as action, null as supersedes_line_id, l.claim_id, l.line_no, c.partner_id, c.tenant as customer_tenant_id, c.area as solution_area, c.activity, case c.activity when 'PRESALES' then 'OSA' when 'REVENUE_ASSOCIATION' then 'REV_ASSOC' else case c.area when 'MICROSOFT_365' then 'OSU_M365' else 'OSU_BIZAPPS' end end as program, case when c.activity = 'REVENUE_ASSOCIATION' or c.opted_out then 'N' else 'Y' end as incentivized, l.product, l.subscription as subscription_id, s.submitted_on, s.approved_on, s.approved_on as consent_from, s.approved_on + 7 as consent_to, 'NOT_DENIED' as consent_outcome, s.approved_on + 8 as eligible_on, 'N' as dispute_overturned, null as reason_code, '{as_of}' as as_of, '{rules_version}' as rules_version from line l join state s using (claim_id) join claim c using (claim_id) order by l.claim_id, l.line_no)
to '{out}/eligible-claims.csv' (format csv, header);
copy (select claim_id, status, reason as reason_code, consent, 'NONE' as dispute, assessment, since, next_deadline, next_clock from state order by claim_id)
to '{out}/claim-status.csv' (format csv, header);
