-- Words by which the shop is known, and the feeds in which they are looked for.
create table voice.brand_words (
  word_id uuid primary key,
  word text not null,
  -- As it is compared: one word in two ways of writing is one.
  folded text not null unique,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null
);

create table voice.watched_feeds (
  feed_id uuid primary key,
  url text not null unique,
  -- Of its own; empty until it was read.
  title text not null default '',
  -- A feed that is a search already: every item of it counts.
  takes_all boolean not null,
  etag text,
  modified text,
  asked_at timestamptz,
  read_at timestamptz,
  fault text,
  fault_status int,
  failures int not null default 0,
  next_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null
);
create index watched_feeds_next on voice.watched_feeds (next_at);

-- What was found there, until somebody makes a voice of it or puts it aside. The keys stay, so that nothing
-- is found twice; the words go once they are a voice, or some weeks after they were put aside.
create table voice.finds (
  find_id uuid primary key,
  feed_id uuid references voice.watched_feeds on delete set null,
  feed_title text not null,
  -- Digests of its name within the feed, and of its address.
  item_key text not null unique,
  link_key text unique,
  link text,
  words text not null,
  author text,
  said_at timestamptz not null,
  found_at timestamptz not null,
  brand_words text[] not null,
  proposal jsonb,
  state text not null check (state in ('waiting', 'kept', 'aside')),
  voice_id uuid,
  decided_by_name text,
  decided_at timestamptz
);
create index finds_newest on voice.finds (state, found_at desc, find_id desc);
-- A post that somebody pasted by hand is known already.
create index voices_link on voice.voices (link) where link is not null;
