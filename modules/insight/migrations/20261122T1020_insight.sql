-- What a word of the reports means here. A change adds a version; earlier ones stay, with the
-- figure they gave on the day they were replaced.
create table insight.definitions (
  name text not null check (name in ('retention', 'ladder', 'wordOfMouth')),
  version int not null check (version > 0),
  body jsonb not null,
  note text not null default '',
  set_by text not null,
  set_at timestamptz not null,
  reading jsonb,
  primary key (name, version)
);

-- What winning and keeping cost, month by month, entered by staff.
create table insight.costs (
  cost_id uuid primary key,
  month date not null check (extract(day from month) = 1),
  purpose text not null check (purpose in ('acquisition', 'keeping')),
  channel text not null,
  amount bigint not null check (amount >= 0),
  currency text not null,
  note text not null default '',
  set_by text not null,
  set_at timestamptz not null
);
create index costs_month on insight.costs (month, purpose);

-- Every step of every person on the ladder; `left_at` is the next step's `entered_at`. Rebuilt from
-- orders, membership and facts. A step that time alone will bring stands here with its future date.
create table insight.stages (
  person_id uuid not null,
  entered_at timestamptz not null,
  stage text not null check (stage in ('fan', 'customer', 'member', 'repeater', 'koc')),
  from_stage text,
  left_at timestamptz,
  primary key (person_id, entered_at)
);
create index stages_entered on insight.stages (entered_at, stage);
create index stages_left on insight.stages (left_at, stage) where left_at is not null;
