-- A passage that somebody said: one letter can hold three. Who said it may be known to nobody; then
-- person_id is zeros, and somebody can be named later. `words` never change. An erased person's voices stay
-- as counts: no words, no person.
create table voice.voices (
  person_id uuid not null,
  voice_id uuid not null,
  origin_id uuid not null,
  words text not null,
  said_at timestamptz not null,
  channel text not null,
  -- Where it was said, in the inbox, and which part of those words it is.
  conversation_id uuid,
  entry_id uuid,
  starts int,
  ends int,
  link text,
  -- What somebody is called where they said it, if that is all that is known.
  author text,
  product_id uuid,
  kind text check (kind in ('impression', 'thanks', 'question', 'complaint', 'wish', 'worry')),
  mood text check (mood in ('good', 'bad', 'mixed', 'none')),
  is_sensitive boolean not null default false,
  state text not null check (state in ('proposed', 'kept', 'dismissed')),
  -- What the machine made of it, and the words that decided.
  proposal jsonb,
  attachments jsonb not null default '[]',
  external_id text,
  staff_id uuid,
  caught_by text not null,
  caught_by_name text not null,
  search text not null,
  pairs int[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, voice_id)
);
create index voices_id on voice.voices (voice_id);
create index voices_newest on voice.voices (said_at desc, voice_id desc) where state = 'kept';
create index voices_proposed on voice.voices (said_at desc, voice_id desc) where state = 'proposed';
create index voices_product on voice.voices (product_id, said_at desc) where product_id is not null;
create index voices_entry on voice.voices (entry_id) where entry_id is not null;
create index voices_external on voice.voices (external_id) where external_id is not null;
create unique index voices_external_once on voice.voices (person_id, origin_id, external_id)
  where external_id is not null;
create index voices_pairs on voice.voices using gin (pairs) with (fastupdate = off);

-- What voices are about: the staff's own tree.
create table voice.topics (
  topic_id uuid primary key,
  parent_id uuid references voice.topics,
  name text not null,
  -- Told in confidence, e.g. of health: serves care, never selling.
  is_sensitive boolean not null default false,
  position int not null default 0,
  archived_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index topics_name on voice.topics (coalesce(parent_id::text, ''), lower(name))
  where archived_at is null;

create table voice.voice_topics (
  person_id uuid not null,
  voice_id uuid not null,
  topic_id uuid not null,
  origin_id uuid not null,
  by text not null check (by in ('staff', 'machine')),
  said_at timestamptz not null,
  primary key (person_id, voice_id, topic_id)
);
create index voice_topics_topic on voice.voice_topics (topic_id, said_at desc);

create view voice.pub_voices as
  select person_id, voice_id, words, said_at, channel, conversation_id, entry_id, link, author, product_id,
    kind, mood, is_sensitive, staff_id, caught_by_name, created_at
  from voice.voices where state = 'kept';

create view voice.pub_voice_topics as
  select t.person_id, t.voice_id, t.topic_id, t.by, t.said_at
  from voice.voice_topics t;

create view voice.pub_topics as
  select topic_id, parent_id, name, is_sensitive, position, archived_at from voice.topics;
