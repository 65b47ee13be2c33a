-- Each placed order's turn among its person's: which it is, the first and the next one. Always equal
-- to a recount; reports read these narrow rows instead of sorting all orders by person each time.
-- Moments and no months, for the company's zone may change.
create table orders.turns (
  person_id uuid not null,
  order_id uuid not null,
  currency text not null,
  source text not null,
  placed_at timestamptz not null,
  first_at timestamptz not null,
  next_at timestamptz,
  nth int not null,
  sales bigint not null,
  cost bigint not null,
  lines int not null,
  -- Of these, lines whose cost nobody knows.
  costless int not null,
  channel text,
  media_code text,
  primary key (person_id, order_id)
);

insert into orders.turns
select person_id, order_id, currency, source, placed_at, first_value(placed_at) over w,
  lead(placed_at) over w, row_number() over w, goods - discount, o.cost, coalesce(l.lines, 0),
  coalesce(l.costless, 0), channel, media_code
from orders.orders o
left join (
  select person_id, order_id, count(*) as lines, count(*) filter (where cost is null) as costless
  from orders.lines group by person_id, order_id
) l using (person_id, order_id)
where status = 'placed'
window w as (partition by person_id, currency order by placed_at, order_id);

create view orders.pub_turns as
  select person_id, order_id, currency, source, placed_at, first_at, next_at, nth, sales, cost, lines,
    costless, channel, media_code
  from orders.turns;
