-- What the house wants to reach. `wish` until it is specific, measured, attainable, relevant and dated.
create table goals.goals (
  goal_id uuid primary key,
  title text not null,
  -- What customers see and feel once it is reached.
  picture text not null,
  reading text,
  target double precision,
  grounds text not null,
  serves text,
  because text not null,
  due_on date,
  state text not null check (state in ('wish', 'running', 'ended')),
  is_shared boolean not null default false,
  start_value double precision,
  started_on date,
  end_value double precision,
  ended_on date,
  learned text not null default '',
  by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index goals_shared on goals.goals (is_shared) where is_shared;

-- What is done for a goal: by whom, where customers meet it, from when to when, and what came of it.
create table goals.measures (
  measure_id uuid primary key,
  goal_id uuid not null,
  title text not null,
  touchpoint text not null,
  owner_id uuid,
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('planned', 'done', 'dropped')),
  result text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index measures_goal on goals.measures (goal_id, starts_on);

-- A number at the end of a day. Null: nobody to count.
create table goals.readings (
  reading text not null,
  on_day date not null,
  value double precision,
  n int not null,
  taken_at timestamptz not null,
  primary key (reading, on_day)
);

-- What others reach, as somebody typed it in, with where they have it from.
create table goals.benchmarks (
  benchmark_id uuid primary key,
  reading text not null,
  name text not null,
  value double precision not null,
  source text not null,
  on_day date not null,
  by_name text not null,
  created_at timestamptz not null
);
