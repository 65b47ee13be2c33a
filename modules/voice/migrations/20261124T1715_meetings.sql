-- The weekly meeting on voices. One a week, of the company's own calendar.
create table voice.meetings (
  meeting_id uuid primary key,
  week text not null unique check (week ~ '^\d{4}-W\d{2}$'),
  held_on date not null,
  state text not null check (state in ('coming', 'open', 'ended')),
  minutes int not null,
  started_at timestamptz,
  ended_at timestamptz,
  lead_staff_id uuid,
  -- Where the big screen stands; phones follow it.
  at_item_id uuid,
  created_by text not null,
  created_at timestamptz not null
);
create index meetings_newest on voice.meetings (held_on desc);

-- One thing to decide. What it was made from (`source`) is on one agenda once.
create table voice.items (
  item_id uuid primary key,
  meeting_id uuid not null references voice.meetings,
  position int not null,
  title text not null,
  reason text not null check (reason in ('new', 'rising', 'promise', 'revisit', 'added')),
  source text not null,
  topic_id uuid,
  -- Of a topic that rises: voices of two weeks, and of the two weeks before.
  recent int,
  earlier int,
  decision text check (decision in ('fix', 'plan', 'no')),
  step text not null default '',
  owner_id uuid,
  due_on date,
  possible_if text not null default '',
  revisit_on date,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  -- Of two who decide at once the second is told what the first decided.
  version int not null default 0,
  carried_from uuid references voice.items,
  done_at timestamptz,
  done_by_name text,
  created_at timestamptz not null,
  unique (meeting_id, source),
  check (decision <> 'no' or (possible_if <> '' and revisit_on is not null)),
  check (decision not in ('fix', 'plan') or due_on is not null)
);
create index items_carried on voice.items (carried_from) where carried_from is not null;
create index items_owner on voice.items (owner_id, due_on) where done_at is null;
create index items_done on voice.items (done_at desc) where done_at is not null;

create table voice.item_voices (
  person_id uuid not null,
  item_id uuid not null,
  voice_id uuid not null,
  origin_id uuid not null,
  primary key (person_id, item_id, voice_id)
);
create index item_voices_item on voice.item_voices (item_id);
create index item_voices_voice on voice.item_voices (voice_id);

create table voice.item_hands (
  item_id uuid not null references voice.items,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (item_id, staff_id)
);

create table voice.item_thanks (
  item_id uuid not null references voice.items,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (item_id, staff_id)
);

-- Who has the meeting open, and where: seen every few seconds, worth nothing afterwards.
create table voice.presences (
  meeting_id uuid not null references voice.meetings,
  staff_id uuid not null,
  place text not null check (place in ('screen', 'phone')),
  seen_at timestamptz not null,
  primary key (meeting_id, staff_id, place)
);

-- Which parts stand on the sheet of a week, and who signs it.
create table voice.sheet_settings (
  only_row boolean primary key default true check (only_row),
  parts text[] not null,
  signers text[] not null,
  changed_by text not null,
  changed_at timestamptz not null
);
