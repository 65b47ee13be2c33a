-- Everything that happened with a person, one row each.
create table activity.events (
  person_id uuid not null,
  occurred_at timestamptz not null,
  event_id uuid not null,
  origin_id uuid not null,
  name text not null,
  payload jsonb not null,
  amount bigint,
  actor text not null,
  source text,
  received_at timestamptz not null,
  primary key (person_id, occurred_at, event_id)
);
create index events_pnt on activity.events (person_id, name, occurred_at) include (amount);
create index events_source on activity.events (source) where source is not null;
-- What just arrived, for the live view; costs next to nothing on the way in.
create index events_received on activity.events using brin (received_at) with (pages_per_range = 16);

-- Makes a fact happen once. origin_id is part of the key so that two people who each have
-- the same key can merge and part again.
create table activity.event_keys (
  person_id uuid not null,
  key text not null,
  origin_id uuid not null,
  event_id uuid not null,
  primary key (person_id, key, origin_id)
);

-- Counts, firsts, lasts and sums per person and name; always equal to a recount of events.
create table activity.person_facts (
  person_id uuid not null,
  name text not null,
  n bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  amount bigint not null,
  primary key (person_id, name)
) with (fillfactor = 85);

-- What the tracking API could not take, with the reason; holds no personal data, kept for a week.
create table activity.rejected (
  rejected_id uuid primary key,
  received_at timestamptz not null,
  key_id text not null,
  type text,
  name text,
  message_id text,
  reason text not null,
  detail text not null
);
create index rejected_age on activity.rejected (received_at);

create view activity.pub_events as
  select person_id, occurred_at, event_id, name, payload, amount, source, received_at from activity.events;

create view activity.pub_person_facts as
  select person_id, name, n, first_at, last_at, amount from activity.person_facts;
