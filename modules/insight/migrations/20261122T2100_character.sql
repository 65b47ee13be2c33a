-- Bands of recency, frequency and money, and what attachment is made of, are definitions too.
alter table insight.definitions drop constraint definitions_name_check;
alter table insight.definitions add constraint definitions_name_check
  check (name in ('retention', 'ladder', 'wordOfMouth', 'rfm', 'attachment'));

-- After how many days people buy a product again, learned from the people themselves. `product` is
-- its sku, or its name where it has none. A cycle set by hand wins.
create table insight.product_cycles (
  product text primary key,
  name text not null,
  category text,
  basis text not null check (basis in ('hand', 'product', 'category')),
  gaps int not null,
  people int not null,
  cycle_days numeric not null check (cycle_days > 0),
  quartile1 numeric,
  median numeric,
  quartile3 numeric,
  learned_at timestamptz not null
);

-- On which days orders took a discount: to pay the full price then goes out of one's way.
create table insight.discount_days (
  day date primary key,
  buyers int not null,
  discounted int not null
);

-- What kinds of facts this shop has at all; what it cannot know is left out of a score.
create table insight.known_parts (
  part text primary key,
  known boolean not null
);

-- Per person and product: when the next purchase is near, late, and no longer awaited. The state at a
-- moment is read from these days, so no clock has to move it.
create table insight.product_states (
  person_id uuid not null,
  product text not null,
  times int not null,
  own_gaps int not null,
  last_on date not null,
  cycle_days numeric not null,
  due_on date not null,
  late_on date not null,
  lapsed_on date not null,
  primary key (person_id, product)
);
create index product_states_product on insight.product_states (product, due_on);

create table insight.upgrades (
  person_id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('size', 'line', 'more')),
  at timestamptz not null,
  product text,
  was text not null,
  became text not null,
  primary key (person_id, order_id, kind)
);
create index upgrades_at on insight.upgrades (at);

create table insight.fan_signs (
  person_id uuid not null,
  sign text not null check (sign in ('fullPrice', 'cameBack', 'waited', 'travelled')),
  -- The order or the fact that proves it.
  proof_id uuid not null,
  at timestamptz not null,
  figure numeric,
  primary key (person_id, sign, proof_id)
);

-- One row for everybody who has ordered. Days after which time alone changes something stand as days.
create table insight.characters (
  person_id uuid primary key,
  orders int not null,
  money bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  gaps int not null,
  usual_days numeric,
  spread numeric,
  regularity text not null check (regularity in ('regular', 'roughly', 'irregular', 'few')),
  growth text not null check (growth in ('growing', 'steady', 'shrinking', 'new', 'silent')),
  year_orders int not null,
  year_money bigint not null,
  before_orders int not null,
  before_money bigint not null,
  frequency_score int not null,
  money_score int not null,
  -- Days on which the score of recency falls by one, from 5.
  recency_falls date[] not null,
  expected_on date,
  watch_on date,
  gone_on date,
  -- Until then the person counts as staying.
  stays_until date not null,
  words int,
  visits int,
  sharing int,
  years numeric not null,
  effort int not null,
  words_points int,
  visits_points int,
  sharing_points int,
  years_points int not null,
  effort_points int not null,
  attachment int not null,
  satisfaction numeric,
  satisfied_at timestamptz,
  kind text check (kind in ('satisfied', 'convenience', 'programme', 'price', 'truly')),
  discount_share numeric not null,
  subscription_share numeric not null,
  programme_share numeric,
  returns int not null
);

-- What staff know better than the rules. The newest counts; null takes the correction back.
create table insight.corrections (
  person_id uuid not null,
  correction_id uuid not null,
  origin_id uuid not null,
  kind text check (kind in ('satisfied', 'convenience', 'programme', 'price', 'truly')),
  reason text not null,
  by text not null,
  at timestamptz not null,
  primary key (person_id, correction_id)
);

-- Who looks after a person on the watch-list, and until when they are left in peace. The newest of
-- each kind counts.
create table insight.watch_notes (
  person_id uuid not null,
  note_id uuid not null,
  origin_id uuid not null,
  kind text not null check (kind in ('owner', 'contacted')),
  staff_id uuid,
  paused_until date,
  words text not null,
  by text not null,
  at timestamptz not null,
  primary key (person_id, note_id)
);
