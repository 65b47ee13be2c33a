create table imports.imports (
  import_id uuid primary key,
  kind text not null check (kind in ('orders', 'people')),
  source text,
  file_key text not null,
  file_name text not null,
  file_size bigint not null,
  sha256 text not null,
  -- What the file turned out to be; null where a person has to say it.
  encoding text,
  delimiter text not null,
  -- Names of the columns, as of the last reading.
  header text[],
  mapping jsonb,
  state text not null check (state in ('new', 'reading', 'checked', 'running', 'finishing', 'done',
    'stopped', 'failed', 'undoing', 'undone')),
  goal text not null default 'check' check (goal in ('check', 'run')),
  stop_wanted boolean not null default false,
  -- The currency, the zones and the mapping with which the pieces were read.
  read_with text,
  bytes_read bigint not null default 0,
  rows_total bigint not null default 0,
  rows_staged bigint not null default 0,
  rows_taken bigint not null default 0,
  rows_untaken bigint not null default 0,
  rows_skipped bigint not null default 0,
  skipped_by_rule bigint[] not null default '{}',
  -- What a dry run foresees, and what a run has done.
  foreseen jsonb,
  result jsonb not null default '{}',
  -- Keys are taken in order; everything up to here is in.
  cursor_key text not null default '',
  cursor_piece bigint not null default 0,
  cursor_nth int not null default 0,
  -- Who works on it; a worker that falls silent loses it.
  worker uuid,
  worked_at timestamptz,
  failure jsonb,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by_name text,
  undone jsonb
);
create index imports_newest on imports.imports (created_at desc, import_id desc);

-- What was read and is not in yet: whole orders as a rule, parts where their lines are scattered.
create table imports.pieces (
  import_id uuid not null,
  key text collate "C" not null,
  piece_no bigint not null,
  row_count int not null,
  who text,
  content text not null,
  primary key (import_id, key, piece_no)
);

-- Rows that were not taken, each with everything that is needed to correct it.
create table imports.untaken (
  import_id uuid not null,
  line_no bigint not null,
  key text collate "C",
  -- Null until the file has been read again for it.
  cells text[],
  shown text not null,
  problems jsonb not null,
  groups text[] not null,
  -- Waits for another row of the same order rather than for a correction.
  waits boolean not null,
  -- Found by a dry run when it put whole orders together; the run itself finds it anew.
  late boolean not null default false,
  primary key (import_id, line_no)
);
create index untaken_by_key on imports.untaken (import_id, key) where key is not null;

-- How a source's files are read, remembered from one time to the next.
create table imports.mappings (
  kind text not null,
  source text not null,
  mapping jsonb not null,
  updated_by_name text not null,
  updated_at timestamptz not null,
  primary key (kind, source)
);

-- What Shopify sent, kept until it is in.
create table imports.deliveries (
  delivery_id text primary key,
  shop text not null,
  topic text not null,
  body jsonb not null,
  state text not null check (state in ('waiting', 'done', 'ignored', 'refused')),
  reason text,
  received_at timestamptz not null,
  done_at timestamptz
);
create index deliveries_newest on imports.deliveries (received_at desc);
create index deliveries_of_order on imports.deliveries ((body->>'id')) where topic like 'orders/%';
