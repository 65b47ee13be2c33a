-- What a shop may say about people. The rule as it is edited; its compiled life is in versions.
create table segments.segments (
  segment_id uuid primary key,
  -- `tag`: the hidden rule of a tag.
  kind text not null default 'segment' check (kind in ('segment', 'tag')),
  name text not null,
  note text,
  rule jsonb not null,
  -- The version that tells members; null until the first fill is done.
  live_version int,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz
);

-- One rule as it was decided, segments inside it written out. Filled beside the one it replaces.
create table segments.versions (
  version_id int primary key,
  segment_id uuid not null,
  n int not null,
  rule jsonb not null,
  whole jsonb not null,
  uses uuid[] not null,
  depends_on text[] not null,
  timed boolean not null,
  state text not null check (state in ('filling', 'live', 'retired')),
  filled_to uuid,
  filled int not null default 0,
  total int not null default 0,
  decided_by text not null,
  decided_at timestamptz not null,
  live_at timestamptz,
  retired_at timestamptz
);
create index versions_segment on segments.versions (segment_id, n);
create index versions_state on segments.versions (state) where state <> 'retired';

-- One row: raised with every change of the set of versions that are not retired.
create table segments.generation (
  only_row boolean primary key default true check (only_row),
  n bigint not null,
  last_version int not null,
  zone text,
  currency text
);
insert into segments.generation (n, last_version) values (1, 0);

create table segments.members (
  person_id uuid not null,
  version_id int not null,
  since timestamptz not null,
  primary key (person_id, version_id)
);
create index members_list on segments.members (version_id, person_id);

-- One row a person: the lock under which it is judged, and the next moment at which it must be.
create table segments.watch (
  person_id uuid primary key,
  next_at timestamptz not null default 'infinity'
) with (fillfactor = 70);
create index watch_due on segments.watch (next_at) where next_at < 'infinity';

-- How many there were at the end of each day, for the trend.
create table segments.sizes (
  segment_id uuid not null,
  day date not null,
  members int not null,
  entered int not null default 0,
  "left" int not null default 0,
  primary key (segment_id, day)
);

create function segments.anniversary(born date, year int) returns date
  language sql immutable strict parallel safe
  as $$ select case
    when extract(month from born) = 2 and extract(day from born) = 29
      and not (year % 4 = 0 and (year % 100 <> 0 or year % 400 = 0)) then make_date(year, 2, 28)
    else make_date(year, extract(month from born)::int, extract(day from born)::int) end $$;

-- The first one on or after a day.
create function segments.anniversary_from(born date, day date) returns date
  language sql immutable strict parallel safe
  as $$ select case
    when segments.anniversary(born, extract(year from day)::int) >= day
      then segments.anniversary(born, extract(year from day)::int)
    else segments.anniversary(born, extract(year from day)::int + 1) end $$;

-- The last one on or before a day.
create function segments.anniversary_until(born date, day date) returns date
  language sql immutable strict parallel safe
  as $$ select case
    when segments.anniversary(born, extract(year from day)::int) <= day
      then segments.anniversary(born, extract(year from day)::int)
    else segments.anniversary(born, extract(year from day)::int - 1) end $$;
