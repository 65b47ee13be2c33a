create extension if not exists pg_trgm;

-- Answers to requests that carried an Idempotency-Key, kept for a day.
create table kernel.idempotency_keys (
  scope text not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
);
create index idempotency_keys_age on kernel.idempotency_keys (created_at);

-- Which job workers belong to which living process (see kernel/jobs.ts).
create table kernel.workers (
  worker_id text primary key,
  lifeline int not null
);

-- One row: what this installation is.
create table kernel.installation (
  only_row boolean primary key default true check (only_row),
  secret_fingerprint text not null,
  created_at timestamptz not null
);

-- Counters of tries for sign-in, tokens and keys (rate-limiter-flexible).
create table kernel.rate_limits (
  key text primary key,
  points int not null default 0,
  expire bigint
);
