-- One letter to many: who of a segment, what, and how far it is. What became of each is in messages.
create table messaging.batches (
  batch_id uuid primary key,
  name text not null,
  segment_id uuid not null,
  segment_name text not null,
  channel text not null,
  purpose text not null,
  -- Either a template in a fixed version, or words of its own.
  template_id uuid,
  template_version int,
  subject text,
  words text,
  state text not null check (state in ('draft', 'running', 'paused', 'stopped', 'done')),
  -- Why it paused by itself, in words.
  fault text,
  -- Where in the list of members it goes on.
  cursor text,
  total int,
  done int not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index batches_newest on messaging.batches (created_at desc, batch_id desc);
