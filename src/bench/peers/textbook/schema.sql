create cached table claim (
  claim_id varchar(32) primary key, claim_name varchar(200), partner_id varchar(10) not null, tenant varchar(36) not null,
  area varchar(32) not null, activity varchar(32) not null, products varchar(4000) not null, customer_contact varchar(400),
  partner_contact varchar(400), poe varchar(4000), opted_out boolean not null, created_at timestamp(6) with time zone not null,
  status varchar(32), reason varchar(64), consent varchar(8), assessment varchar(9), since date, submitted_on date, approved_on date,
  next_deadline date, next_clock varchar(32)
);
create cached table event (
  feed varchar(9) not null, event_id varchar(64) not null, claim_id varchar(32) not null, moment timestamp(6) with time zone not null,
  seq int not null, kind varchar(32) not null, reason varchar(200), who varchar(64), primary key (feed, event_id)
);
create index event_claim on event (claim_id);
create cached table history (
  claim_id varchar(32) not null, place int not null, moment timestamp(6) with time zone not null, who varchar(64) not null,
  what varchar(32) not null, reason varchar(200), primary key (claim_id, place)
);
create cached table line (
  line_id varchar(32) primary key, claim_id varchar(32) not null, line_no int not null, product varchar(100) not null,
  subscription varchar(36)
);
create index line_claim on line (claim_id, line_no);
