-- Words by which a topic is found before anything has been learned of it.
alter table voice.topics add column cues text[] not null default '{}';
-- The topic that took this one in.
alter table voice.topics add column merged_into uuid references voice.topics;
-- What it was called before, by which rules may still call it.
alter table voice.topics add column former_names text[] not null default '{}';
-- A voice of this topic is one of each of these too: itself, those above it, those that were merged into
-- them. And by these names rules call it. Both are worked out anew with every change of the tree.
alter table voice.topics add column stands_for uuid[] not null default '{}';
alter table voice.topics add column called text[] not null default '{}';
update voice.topics set stands_for = array[topic_id], called = array[name];

-- What a voice speaks of, in base form; null until it has been looked through.
alter table voice.voices add column key_words text[];
create index voices_not_looked on voice.voices (voice_id) where key_words is null and state = 'kept';
create index voices_key_words on voice.voices using gin (key_words) with (fastupdate = off);

-- What was learned from how the staff mark voices: one in use for each thing that is told apart
-- (kind, mood, topic:<id>), and what earlier ones were worth.
create table voice.models (
  model_id uuid primary key,
  head text not null,
  state text not null check (state in ('used', 'replaced', 'set_aside')),
  labels int not null,
  -- Accuracy by cross-validation, precision and recall of each class, and from which confidence it speaks.
  measured jsonb not null,
  -- Only of the one in use.
  weights bytea,
  trained_at timestamptz not null,
  trained_by text not null
);
create unique index models_used on voice.models (head) where state = 'used';
create index models_newest on voice.models (head, trained_at desc);

-- The shop's own words of a good or bad mood; `none` silences one that came with the product.
create table voice.mood_words (
  word text primary key,
  mood text not null check (mood in ('good', 'bad', 'none')),
  created_by text not null,
  created_at timestamptz not null
);

-- Topics that were found to rise, for the bell.
create table voice.rises (
  topic_id uuid not null references voice.topics,
  found_on date not null,
  recent int not null,
  earlier int not null,
  primary key (topic_id, found_on)
);
