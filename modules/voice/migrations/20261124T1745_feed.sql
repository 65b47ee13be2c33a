-- The five voices that everybody reads on a day, and who has read them.
create table voice.feeds (
  day date primary key,
  voice_ids uuid[] not null,
  made_at timestamptz not null
);
create table voice.feed_reads (
  staff_id uuid not null,
  day date not null,
  read_at timestamptz not null,
  primary key (staff_id, day)
);
