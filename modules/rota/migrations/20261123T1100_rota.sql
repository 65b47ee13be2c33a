-- How replies are shared out. Off until somebody switches it on; everything by hand works without it.
create table rota.settings (
  only_row boolean primary key default true check (only_row),
  rule_on boolean not null,
  tolerance int not null,
  weekdays int[] not null,
  holidays boolean not null,
  kinds text[] not null,
  -- [{ key, name, words }]: a word to us that holds one of the words asks for somebody with the skill.
  skills jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table rota.shares (
  staff_id uuid primary key,
  share_on boolean not null,
  weight double precision not null,
  monthly_limit int,
  skills text[] not null,
  -- Own working days; null for those of the shop.
  weekdays int[],
  is_reader boolean not null,
  -- A second pair of eyes even after the guide was read.
  needs_reader boolean not null,
  changed_at timestamptz not null
);

-- Of a month `YYYY-MM`: what would have been fair up to now, and what was given and kept.
create table rota.balances (
  staff_id uuid not null,
  month text not null,
  fair double precision not null,
  given int not null,
  primary key (staff_id, month)
);

-- Who was asked to answer a conversation, why, and how that ended.
create table rota.turns (
  person_id uuid not null,
  turn_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  month text not null,
  because text not null,
  passed text,
  figures jsonb not null,
  waiting_since timestamptz not null,
  given_at timestamptz not null,
  given_by text not null,
  ended_at timestamptz,
  ended text check (ended in ('answered', 'closed', 'moved')),
  primary key (person_id, turn_id)
);
create unique index turns_open on rota.turns (person_id, origin_id, conversation_id) where ended_at is null;
create index turns_of_staff on rota.turns (staff_id, given_at);
create index turns_running on rota.turns (staff_id) where ended_at is null;

-- `raise`: somebody took it up by themselves. `swap`: somebody asks to be relieved.
create table rota.hands (
  person_id uuid not null,
  hand_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('raise', 'swap')),
  staff_id uuid not null,
  from_staff_id uuid,
  note text,
  state text not null check (state in ('open', 'taken', 'ended')),
  taken_by uuid,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, hand_id)
);
create unique index hands_open on rota.hands (person_id, origin_id, conversation_id) where state = 'open';
create index hands_at on rota.hands (at desc);

-- The next word of a customer after a reply, or what a colleague says.
create table rota.thanks (
  person_id uuid not null,
  thanks_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('customer', 'colleague')),
  to_staff_id uuid not null,
  from_staff_id uuid,
  -- The word of the customer, or the raised hand of the colleague.
  entry_id uuid,
  hand_id uuid,
  words text not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (person_id, thanks_id)
);
create unique index thanks_entry on rota.thanks (person_id, origin_id, entry_id) where entry_id is not null;
create unique index thanks_hand on rota.thanks (person_id, origin_id, hand_id, from_staff_id)
  where hand_id is not null;
create index thanks_of_staff on rota.thanks (to_staff_id, at desc);

-- A reply that is being written. `asked`: it waits for a second pair of eyes.
create table rota.letters (
  person_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  origin_id uuid not null,
  channel text,
  words text not null,
  promise_text text,
  promise_due date,
  state text not null check (state in ('writing', 'asked', 'returned')),
  note text,
  note_by uuid,
  saved_at timestamptz not null,
  asked_at timestamptz,
  primary key (person_id, conversation_id, staff_id)
);
create index letters_asked on rota.letters (asked_at) where state = 'asked';

-- What colleagues felt when they read a reply that was sent: 1 a step more, 2 good, 3 warm.
create table rota.readings (
  person_id uuid not null,
  entry_id uuid not null,
  reader_id uuid not null,
  origin_id uuid not null,
  writer_id uuid not null,
  warmth int not null check (warmth between 1 and 3),
  words text,
  at timestamptz not null,
  primary key (person_id, entry_id, reader_id)
);
create index readings_of_writer on rota.readings (writer_id, at);

-- Versions that the shop wrote itself; what has none is as it came with the product (version 0).
create table rota.guide (
  section_id text not null,
  version int not null,
  position int not null,
  title text not null,
  words text not null,
  asks_again boolean not null,
  put_away boolean not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (section_id, version)
);

create table rota.guide_readings (
  staff_id uuid not null,
  section_id text not null,
  version int not null,
  read_at timestamptz not null,
  primary key (staff_id, section_id, version)
);
