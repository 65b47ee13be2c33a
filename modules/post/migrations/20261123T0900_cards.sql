-- How a card or a letter looks. A row without a name is one of those that the house comes with.
create table post.layouts (
  layout_id uuid primary key,
  name text,
  preset text,
  kind text not null check (kind in ('postcard', 'letter')),
  design jsonb not null,
  is_default boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  check ((name is null) = (preset is not null))
);

-- Cards that were printed together, as one PDF.
create table post.prints (
  print_id uuid primary key,
  kind text not null check (kind in ('postcard', 'letter')),
  settings jsonb not null,
  media_code text,
  -- Minor units of the company's currency, for one card.
  cost_each bigint not null default 0,
  posting_on date not null,
  -- by_hand: no browser on this machine; the reader's own print dialogue prints the same pages.
  state text not null check (state in ('making', 'ready', 'by_hand', 'failed', 'posted', 'undone')),
  because text,
  pdf_key text,
  pdf_size bigint,
  cards int not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index prints_newest on post.prints (created_at desc, print_id desc);

-- A card is a message that goes by post and has its id. The row stands here from the first time that
-- somebody works on it; before that the message alone says that a card waits.
create table post.cards (
  person_id uuid not null,
  card_id uuid not null,
  origin_id uuid not null,
  kind text not null check (kind in ('postcard', 'letter')),
  layout_id uuid,
  greeting text,
  words text not null,
  closing text,
  -- Null: the colleague who wrote the message.
  writer text,
  state text not null check (state in ('ready', 'printed', 'posted', 'returned', 'cancelled')),
  print_id uuid,
  -- Written by hand: the picture that is kept of it.
  photo_key text,
  -- Where it went, as it was written on it.
  address jsonb,
  code text not null,
  media_code text,
  cost bigint,
  posted_on date,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, card_id)
);
create index cards_state on post.cards (state, updated_at desc, card_id desc);
create index cards_print on post.cards (print_id) where print_id is not null;
create index cards_id on post.cards (card_id);

-- The short code on a card leads back to whom it was written.
create table post.card_codes (
  code text primary key,
  person_id uuid not null,
  origin_id uuid not null,
  card_id uuid not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  rating int check (rating between 1 and 5)
);
create index card_codes_person on post.card_codes (person_id);

insert into post.layouts (layout_id, preset, kind, design, is_default, created_by, created_at, updated_at)
values
  ('01930000-0000-7000-8000-000000000001', 'upright', 'postcard',
   '{"direction":"vertical","face":"mincho","size":13,"greeting":"いつもありがとうございます。","closing":"どうぞお体をおいたわりください。","ornament":"persimmon"}',
   true, 'migration', now(), now()),
  ('01930000-0000-7000-8000-000000000002', 'brush', 'postcard',
   '{"direction":"vertical","face":"hand","size":14,"greeting":"いつもありがとうございます。","closing":"どうぞお体をおいたわりください。","ornament":"plum"}',
   false, 'migration', now(), now()),
  ('01930000-0000-7000-8000-000000000003', 'across', 'postcard',
   '{"direction":"horizontal","face":"mincho","size":12,"greeting":"いつもありがとうございます。","closing":"","ornament":"leaf"}',
   false, 'migration', now(), now()),
  ('01930000-0000-7000-8000-000000000004', 'letter', 'letter',
   '{"direction":"vertical","face":"mincho","size":13,"greeting":"拝啓","closing":"敬具","ornament":"none"}',
   true, 'migration', now(), now());
