-- What came of a message. `what`: of a click the number of the link, of a bounce hard or soft. `sure`: null until it is
-- judged, false where a machine may have done it.
create table messaging.traces (
  person_id uuid not null,
  message_id uuid not null,
  kind text not null
    check (kind in ('opened', 'clicked', 'bounced', 'complained', 'unsubscribed', 'returned')),
  what text not null default '',
  origin_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times int not null default 1,
  sure boolean,
  detail jsonb not null default '{}',
  primary key (person_id, message_id, kind, what)
);
create index traces_message on messaging.traces (message_id);

-- Where the links of a message lead, in their order: the only places to which its clicks go.
create table messaging.links (
  person_id uuid not null,
  message_id uuid not null,
  origin_id uuid not null,
  urls text[] not null,
  primary key (person_id, message_id)
);

create view messaging.pub_traces as
  select person_id, message_id, kind, what, first_at, last_at, times, sure from messaging.traces;
