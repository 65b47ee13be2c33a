-- Every reckoning of the prediction with what it was asked, what it found and how it stood the test,
-- so that they can be compared over the years.
create table insight.prediction_runs (
  run_id uuid primary key,
  -- `now` looks ahead from the end of the records, `look_back` from an earlier day.
  purpose text not null check (purpose in ('now', 'look_back')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  question jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  -- Moved on while it runs; whoever finds it old may begin anew.
  seen_at timestamptz,
  progress jsonb,
  outcome jsonb
);
create index prediction_runs_by_time on insight.prediction_runs (asked_at desc, run_id desc);

-- What the newest runs say of a person, with what it rests on; those of earlier runs are cleared
-- away. Days and orders are counted by purchase days; money is in minor units of the run's currency.
create table insight.predictions (
  person_id uuid not null,
  run_id uuid not null,
  repeats int not null,
  last_on date not null,
  recency_days int not null,
  observed_days int not null,
  mean_value bigint,
  expected_orders double precision not null,
  -- Null where no model of dropping out fits.
  alive double precision,
  chance_90 double precision not null,
  expected_sales bigint not null,
  expected_worth bigint not null,
  interval_days double precision,
  next_on date,
  -- From the person's interval, or the day on which a subscription delivers.
  next_by text check (next_by in ('interval', 'subscription')),
  next_missing text check (next_missing in ('noRepeat', 'overdue', 'gone')),
  check ((next_on is null) <> (next_missing is null)),
  check ((next_on is null) = (next_by is null)),
  primary key (person_id, run_id)
);
create index predictions_by_worth on insight.predictions (run_id, expected_worth desc, person_id);
create index predictions_by_alive on insight.predictions (run_id, alive, person_id);
