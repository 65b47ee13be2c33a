-- No foreign keys between the per-person tables: a merge moves the rows of a person table by
-- table, and both halves of a pair are always written by one verb in one transaction.

create table orders.products (
  product_id uuid primary key,
  sku text not null unique,
  name text not null,
  category text,
  price bigint,
  cost bigint,
  currency text not null,
  cycle_days int check (cycle_days > 0),
  active boolean not null default true,
  import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table orders.orders (
  person_id uuid not null,
  order_id uuid not null,
  origin_id uuid not null,
  source text not null,
  number text not null,
  placed_at timestamptz not null,
  currency text not null,
  goods bigint not null,
  discount bigint not null default 0,
  shipping bigint not null default 0,
  tax bigint not null default 0,
  total bigint not null,
  -- What the source said, where that is not the sum of its parts.
  stated_total bigint,
  cost bigint not null default 0,
  channel text,
  media_code text,
  status text not null check (status in ('placed', 'cancelled')),
  cancelled_at timestamptz,
  cancel_words text,
  guest boolean not null default false,
  note text,
  subscription_id uuid,
  delivery_no int,
  import_id uuid,
  digest text not null,
  created_at timestamptz not null,
  primary key (person_id, order_id)
);
create index orders_by_time on orders.orders (placed_at desc, order_id desc);
create index orders_by_id on orders.orders (order_id);
create index orders_by_import on orders.orders (import_id) where import_id is not null;
create index orders_by_subscription on orders.orders (person_id, subscription_id)
  where subscription_id is not null;

create table orders.lines (
  person_id uuid not null,
  order_id uuid not null,
  line_no int not null,
  origin_id uuid not null,
  product_id uuid,
  sku text,
  name text not null,
  quantity int not null,
  unit_price bigint not null,
  amount bigint not null,
  -- Of the whole line; null while nobody knows it.
  cost bigint,
  primary key (person_id, order_id, line_no)
);

create table orders.returns (
  person_id uuid not null,
  return_id uuid not null,
  origin_id uuid not null,
  order_id uuid,
  source text not null,
  number text not null,
  returned_at timestamptz not null,
  currency text not null,
  amount bigint not null check (amount >= 0),
  cost_back bigint not null default 0 check (cost_back >= 0),
  reason_id uuid,
  reason text,
  import_id uuid,
  digest text not null,
  created_at timestamptz not null,
  primary key (person_id, return_id)
);
create index returns_by_order on orders.returns (person_id, order_id) where order_id is not null;
create index returns_by_time on orders.returns (returned_at desc, return_id desc);
create index returns_by_import on orders.returns (import_id) where import_id is not null;

create table orders.return_lines (
  person_id uuid not null,
  return_id uuid not null,
  line_no int not null,
  origin_id uuid not null,
  order_line_no int,
  product_id uuid,
  sku text,
  name text not null,
  quantity int not null check (quantity > 0),
  amount bigint not null,
  primary key (person_id, return_id, line_no)
);
create index return_lines_by_product on orders.return_lines (product_id);

-- Finds what a source's number stands for; also what makes once once.
create table orders.order_keys (
  source text not null,
  number text not null,
  kind text not null check (kind in ('order', 'return', 'subscription')),
  person_id uuid not null,
  origin_id uuid not null,
  order_id uuid not null,
  primary key (source, number, kind)
);
create index order_keys_by_person on orders.order_keys (person_id);

-- Content as it was before a change, so that the change can be taken back.
create table orders.changes (
  person_id uuid not null,
  subject_id uuid not null,
  change_id uuid not null,
  origin_id uuid not null,
  kind text not null check (kind in ('order', 'return')),
  before jsonb not null,
  import_id uuid,
  actor text not null,
  at timestamptz not null,
  primary key (person_id, subject_id, change_id)
);
create index changes_by_import on orders.changes (import_id) where import_id is not null;

create table orders.person_totals (
  person_id uuid not null,
  currency text not null,
  orders int not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  sales bigint not null default 0,
  cost bigint not null default 0,
  returned bigint not null default 0,
  cost_back bigint not null default 0,
  primary key (person_id, currency)
);

create table orders.reasons (
  reason_id uuid primary key,
  kind text not null check (kind in ('subscription', 'return')),
  ja text not null,
  en text not null,
  position int not null,
  active boolean not null default true
);

create table orders.subscriptions (
  person_id uuid not null,
  subscription_id uuid not null,
  origin_id uuid not null,
  source text not null,
  number text not null,
  currency text not null,
  cycle_days int check (cycle_days between 1 and 730),
  cycle_months int check (cycle_months between 1 and 24),
  -- The day of the month that a monthly cycle returns to after a shorter month.
  anchor_day int check (anchor_day between 1 and 31),
  started_at timestamptz not null,
  next_on date,
  deliveries int not null default 0,
  skips int not null default 0,
  gift_every int check (gift_every > 0),
  gift text,
  status text not null check (status in ('active', 'paused', 'cancelled')),
  paused_until date,
  cancelled_at timestamptz,
  cancel_reason_id uuid,
  cancel_words text,
  import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, subscription_id),
  check ((cycle_days is null) <> (cycle_months is null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check (status <> 'cancelled' or cancel_reason_id is not null)
);
create index subscriptions_by_id on orders.subscriptions (subscription_id);
create index subscriptions_by_next on orders.subscriptions (next_on, subscription_id)
  where status <> 'cancelled';
create index subscriptions_by_import on orders.subscriptions (import_id)
  where import_id is not null;
create index subscriptions_by_cancel on orders.subscriptions (cancelled_at)
  where cancelled_at is not null;

create table orders.subscription_items (
  person_id uuid not null,
  subscription_id uuid not null,
  line_no int not null,
  origin_id uuid not null,
  product_id uuid,
  sku text,
  name text not null,
  quantity int not null check (quantity > 0),
  unit_price bigint not null check (unit_price >= 0),
  primary key (person_id, subscription_id, line_no)
);

create view orders.pub_products as
  select product_id, sku, name, category, price, cost, currency, cycle_days, active
  from orders.products;

create view orders.pub_orders as
  select person_id, order_id, number, source, placed_at, currency, goods - discount as sales, cost,
    shipping, tax, total, status, cancelled_at, channel, media_code, guest, subscription_id,
    delivery_no, import_id
  from orders.orders;

create view orders.pub_lines as
  select l.person_id, l.order_id, l.line_no, l.product_id, l.sku, l.name, l.quantity, l.unit_price,
    l.amount, l.cost, o.placed_at, o.status
  from orders.lines l join orders.orders o using (person_id, order_id);

-- What came back for an order that was cancelled whole is part of that cancellation.
create view orders.pub_returns as
  select r.person_id, r.return_id, r.order_id, r.source, r.number, r.returned_at, r.currency,
    r.amount, r.cost_back, r.import_id
  from orders.returns r
  left join orders.orders o on o.person_id = r.person_id and o.order_id = r.order_id
  where o.order_id is null or o.status = 'placed';

create view orders.pub_person_totals as
  select person_id, currency, orders, first_at, last_at, sales, cost, returned, cost_back
  from orders.person_totals;

create view orders.pub_subscriptions as
  select s.person_id, s.subscription_id, i.product_id, i.name, coalesce(i.quantity, 0) as quantity,
    coalesce(i.price, 0) as price, s.currency,
    coalesce(s.cycle_days, round(s.cycle_months * 30.4375)::int) as cycle_days, s.cycle_months,
    s.started_at, s.next_on, s.deliveries, s.status, s.paused_until, s.cancelled_at,
    s.cancel_reason_id, r.ja as cancel_reason_ja, r.en as cancel_reason_en
  from orders.subscriptions s
  left join (
    select person_id, subscription_id, (array_agg(product_id order by line_no))[1] as product_id,
      (array_agg(name order by line_no))[1] as name, sum(quantity) as quantity,
      sum(quantity * unit_price) as price
    from orders.subscription_items group by person_id, subscription_id
  ) i using (person_id, subscription_id)
  left join orders.reasons r on r.reason_id = s.cancel_reason_id;

create view orders.pub_reasons as
  select reason_id, kind, ja, en, position, active from orders.reasons;

insert into orders.reasons (reason_id, kind, ja, en, position) values
  ('01900000-0000-7000-8000-000000000001', 'subscription', 'まだ手元に余っている', 'Still has plenty left', 1),
  ('01900000-0000-7000-8000-000000000002', 'subscription', '家計を見直している', 'Cutting household spending', 2),
  ('01900000-0000-7000-8000-000000000003', 'subscription', '変化を感じにくい', 'Feels no difference', 3),
  ('01900000-0000-7000-8000-000000000004', 'subscription', '味や飲みやすさが合わない', 'Taste or ease of taking', 4),
  ('01900000-0000-7000-8000-000000000005', 'subscription', '体調や入院のため', 'Health or a hospital stay', 5),
  ('01900000-0000-7000-8000-000000000006', 'subscription', 'ほかの品に替える', 'Moving to another product', 6),
  ('01900000-0000-7000-8000-000000000007', 'subscription', 'お届けや対応に不満', 'Unhappy with delivery or service', 7),
  ('01900000-0000-7000-8000-000000000008', 'subscription', '引っ越し・ご逝去など', 'Moved, passed away, or similar', 8),
  ('01900000-0000-7000-8000-000000000009', 'subscription', 'そのほか', 'Something else', 9),
  ('01900000-0000-7000-8000-000000000011', 'return', '思っていたものと違った', 'Not what was expected', 1),
  ('01900000-0000-7000-8000-000000000012', 'return', '体や好みに合わなかった', 'Did not suit', 2),
  ('01900000-0000-7000-8000-000000000013', 'return', '傷み・破損があった', 'Damaged', 3),
  ('01900000-0000-7000-8000-000000000014', 'return', '違う品が届いた', 'The wrong item arrived', 4),
  ('01900000-0000-7000-8000-000000000015', 'return', '届くのが遅かった', 'Arrived too late', 5),
  ('01900000-0000-7000-8000-000000000016', 'return', 'ご注文の手違い', 'Ordered by mistake', 6),
  ('01900000-0000-7000-8000-000000000017', 'return', 'そのほか', 'Something else', 7);
