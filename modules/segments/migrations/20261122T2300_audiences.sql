-- Where people of a segment are handed over to: a file, or an address that takes signed messages.
create table segments.destinations (
  destination_id uuid primary key,
  name text not null,
  kind text not null check (kind in ('file', 'webhook')),
  url text,
  -- Sealed with the installation's secret. The one before still signs until it runs out.
  secret bytea,
  earlier_secret bytea,
  earlier_until timestamptz,
  -- The consent without which nobody goes there; both null: it stays within the company.
  consent_channel text,
  consent_purpose text,
  traits text[] not null,
  -- Of a file: everybody each time, or only who came, changed or went.
  everyone boolean not null default false,
  encoding text not null default 'utf-8',
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  check ((kind = 'webhook') = (url is not null and secret is not null)),
  check ((consent_channel is null) = (consent_purpose is null))
);

create table segments.syncs (
  sync_id uuid primary key,
  segment_id uuid not null,
  destination_id uuid not null,
  schedule jsonb not null,
  state text not null check (state in ('on', 'paused')),
  -- Why it rests without anybody having said so: `gone`, the receiver wants no more.
  paused_because text,
  next_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  archived_at timestamptz
);
create unique index syncs_pair on segments.syncs (destination_id, segment_id) where archived_at is null;
create index syncs_segment on segments.syncs (segment_id) where archived_at is null;
create index syncs_due on segments.syncs (next_at) where archived_at is null and state = 'on';

create table segments.sync_runs (
  run_id uuid primary key,
  sync_id uuid not null,
  state text not null check (state in ('running', 'done', 'failed')),
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  -- Figures of what the receiver has taken.
  entered int not null default 0,
  changed int not null default 0,
  "left" int not null default 0,
  unchanged int not null default 0,
  held int not null default 0,
  -- Everybody up to here is done, in the order of ids.
  done_to uuid,
  -- The message that was put together and perhaps sent, but not yet answered.
  batch jsonb,
  tries int not null default 0,
  error jsonb,
  -- Whoever works on it, and until when nobody else may.
  lease uuid,
  lease_until timestamptz,
  file_key text,
  file_until timestamptz,
  -- Why there is no file any more: `expired`, or `erased` because somebody in it was.
  file_gone text
);
create unique index sync_runs_open on segments.sync_runs (sync_id) where state = 'running';
create index sync_runs_list on segments.sync_runs (sync_id, run_id desc);
create index sync_runs_files on segments.sync_runs (file_until) where file_key is not null;

-- What the receiver has of whom, by a hash. Written before anything is sent: without a hash it is not
-- known whether it arrived. origin_id is the id under which the receiver knows the person.
create table segments.synced (
  person_id uuid not null,
  sync_id uuid not null,
  origin_id uuid not null,
  hash text,
  since timestamptz not null,
  sent_at timestamptz,
  -- Of a file: taken out since, but earlier files still hold them.
  gone_at timestamptz,
  primary key (person_id, sync_id, origin_id)
);
create index synced_walk on segments.synced (sync_id, person_id);
create index synced_known on segments.synced (sync_id, origin_id);

-- Who was in the segment but not handed over by the last run, and why.
create table segments.held_back (
  person_id uuid not null,
  sync_id uuid not null,
  origin_id uuid not null,
  run_id uuid not null,
  because text not null,
  primary key (person_id, sync_id)
);
create index held_back_list on segments.held_back (sync_id, person_id);
