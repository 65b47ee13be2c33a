-- Interviews, groups and tests with people who take part.
create table surveys.studies (
  study_id uuid primary key,
  kind text not null check (kind in ('interview', 'group', 'test')),
  name text not null,
  why text not null,
  product_id uuid,
  -- What people agree to, as it is read to them.
  consent text not null,
  invite text not null,
  thanks text not null,
  -- What they are asked to do, in order.
  tasks jsonb not null,
  place text not null,
  notes text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Who takes part, when, what they agreed to, and what was seen.
create table surveys.seats (
  person_id uuid not null,
  study_id uuid not null,
  origin_id uuid not null,
  state text not null check (state in ('asked', 'coming', 'declined', 'took_part')),
  at timestamptz,
  consent_at timestamptz,
  consent_by_name text,
  notes text not null default '',
  -- By task: how it went.
  sheet jsonb not null default '{}',
  message_id uuid,
  thanked_at timestamptz,
  invited_by_name text not null,
  invited_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, study_id)
);
create index seats_study on surveys.seats (study_id);

-- What was said or found there; the words are a voice.
create table surveys.quotes (
  person_id uuid not null,
  voice_id uuid not null,
  origin_id uuid not null,
  study_id uuid not null,
  kind text not null check (kind in ('quote', 'finding')),
  persona_id uuid,
  by_name text not null,
  created_at timestamptz not null,
  primary key (person_id, voice_id)
);
create index quotes_study on surveys.quotes (study_id, created_at desc);
