-- Cards that came by post, as pictures, on their way to being somebody's words.
create table post.batches (
  batch_id uuid primary key,
  arrived_on date not null,
  pairing text not null check (pairing in ('single', 'pairs')),
  state text not null check (state in ('receiving', 'splitting', 'ready')),
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null
);
create index batches_newest on post.batches (created_at desc, batch_id desc);

-- What was sent: one picture each, or many in a TIFF or PDF. `key` is null once its pictures are taken out.
create table post.files (
  file_id uuid primary key,
  batch_id uuid not null references post.batches on delete cascade,
  nth int not null,
  name text not null,
  size bigint not null,
  key text,
  state text not null check (state in ('waiting', 'taken', 'failed')),
  reason text,
  pages int,
  unique (batch_id, nth)
);

-- One card. `reading` is what the machine made out, `draft` what somebody has typed so far; both go when
-- the card is filed. A lease says who has it before them, so that two never type the same one.
create table post.scans (
  scan_id uuid primary key,
  batch_id uuid not null references post.batches on delete cascade,
  nth int not null,
  state text not null check (state in ('reading', 'ready', 'typed', 'filed', 'no_reply', 'failed')),
  reason text,
  reading jsonb,
  draft jsonb,
  typed_by text,
  typed_by_name text,
  leased_by uuid,
  leased_until timestamptz,
  put_off_at timestamptz,
  -- Of a card that is nobody's, or no card at all: why nothing follows, said by whom.
  closed_because text,
  closed_by_name text,
  closed_at timestamptz
);
create index scans_batch on post.scans (batch_id, nth);
create index scans_open on post.scans (state) where state in ('reading', 'ready', 'typed', 'failed');
create index scans_closed on post.scans (closed_at) where closed_at is not null;

-- One side of a card. A file that gave no picture has a row too, so that it is accounted for.
create table post.pictures (
  picture_id uuid primary key,
  batch_id uuid not null references post.batches on delete cascade,
  file_id uuid not null references post.files on delete cascade,
  scan_id uuid references post.scans on delete set null,
  page int not null,
  side text not null check (side in ('front', 'back')),
  key text,
  thumb_key text,
  size bigint,
  width int,
  height int,
  reason text
);
create index pictures_batch on post.pictures (batch_id);
create index pictures_scan on post.pictures (scan_id);

-- A card that has become somebody's words: the archive. Whether it is answered, the inbox knows by its entry.
create table post.received (
  person_id uuid not null,
  scan_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  entry_id uuid not null,
  words text not null,
  kind text,
  topics text[] not null,
  no_reply_because text,
  arrived_on date not null,
  filed_at timestamptz not null,
  filed_by text not null,
  filed_by_name text not null,
  primary key (person_id, scan_id)
);
create index received_scan on post.received (scan_id);
create index received_day on post.received (arrived_on desc, scan_id desc);

-- What leads were told of cards near their limit or past it, once a day.
create table post.alarms (
  day date primary key,
  near int not null,
  late int not null,
  told_at timestamptz not null
);
