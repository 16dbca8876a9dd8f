-- The rules that decided, and who let them.

-- The text of each rulebook that decided a night or was approved: packed, and kept once for as long as there is the book.
create table rulebooks (
  version varchar(128) primary key,
  profile varchar(64) not null,
  sources varchar(10000000) not null
);

-- Which entry of rules.lock let a night run. Nobody who rewrites that file afterwards can rewrite this.
create table approvals (
  as_of date primary key,
  entry_no integer not null,
  entry_hash varchar(64) not null
);

-- Nights that did otherwise than was forecast, before they decided anything. An empty released_by is one that waits.
create table holds (
  as_of date primary key,
  version varchar(128) not null,
  effects varchar(1000000) not null,
  released_by varchar(200) not null,
  why varchar(2000) not null,
  released_at varchar(40) not null
);
