-- The numbered history of what voices changed, product by product; where there is no product, of a service
-- or a page under its name. A planned one has no number yet, so that numbers have no gaps.
create table voice.improvements (
  improvement_id uuid primary key,
  product_id uuid,
  subject text,
  number int,
  version text,
  title text not null,
  changed text not null,
  because text not null,
  shipped_on date,
  -- The item of a meeting that it came from.
  item_id uuid,
  owner_id uuid,
  -- What those who asked are told, once somebody has changed the usual words.
  letter text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((product_id is null) <> (subject is null)),
  check ((number is null) = (shipped_on is null))
);
create unique index improvements_number
  on voice.improvements (coalesce(product_id::text, 's ' || lower(subject)), number)
  where number is not null;
create unique index improvements_item on voice.improvements (item_id) where item_id is not null;

-- The voices that caused it. One whose speaker is named later, or whose person merges, goes along.
create table voice.causes (
  person_id uuid not null,
  improvement_id uuid not null,
  voice_id uuid not null,
  origin_id uuid not null,
  primary key (person_id, improvement_id, voice_id)
);
create index causes_improvement on voice.causes (improvement_id);
create index causes_voice on voice.causes (voice_id);

-- What became of telling each who asked. The person for whom a row was first written is part of its key,
-- so that two merged people keep what each was told. Of somebody erased only the count stays.
create table voice.told (
  person_id uuid not null,
  improvement_id uuid not null,
  origin_id uuid not null,
  -- Drawn by lot: told now, or thirty days later. Null where no lot was drawn.
  lot text check (lot in ('now', 'later')),
  decided_on date not null,
  tell_on date not null,
  channel text,
  staff_id uuid,
  subject text,
  words text,
  message_id uuid,
  state text not null check (state in ('waiting', 'told', 'refused')),
  because text,
  told_at timestamptz,
  decided_by text not null,
  created_at timestamptz not null,
  primary key (person_id, improvement_id, origin_id)
);
create index told_improvement on voice.told (improvement_id);
create index told_due on voice.told (tell_on) where state = 'waiting' and message_id is null;
create index told_message on voice.told (message_id) where message_id is not null;

-- Whether notices are drawn by lot, to learn what they do.
create table voice.notice_settings (
  only_row boolean primary key default true check (only_row),
  draws_lots boolean not null,
  since timestamptz not null,
  changed_by text not null
);
