-- Where each claim stands, told again in small rows for whoever looks for claims. It follows from the claims as the nights published them:
-- no night writes it, and it can be made again at any time.

create table claim_index (
  claim_id varchar(32) primary key,
  customer bigint not null,
  partner_id varchar(10) not null,
  status varchar(32) not null,
  reason varchar(64) not null,
  clock varchar(32) not null,
  deadline date,
  since date not null
);
create index claim_index_customer on claim_index (customer, claim_id);
create index claim_index_partner on claim_index (partner_id, claim_id);
create index claim_index_status on claim_index (status, reason, claim_id);
create index claim_index_deadline on claim_index (deadline, claim_id);

-- How many claims there are of each status and reason, and how many clocks end on each day.
create table claim_counts (
  kind varchar(8) not null,
  name varchar(64) not null,
  detail varchar(64) not null,
  claims bigint not null,
  primary key (kind, name, detail)
);

-- Up to which night, and within it up to which claim, they have been told again.
create table claim_index_mark (
  mark varchar(8) primary key,
  as_of date not null,
  claim_id varchar(32) not null
);
