alter table orders.subscriptions
  -- The next date as somebody, or a file, last said it: what the deliveries since moved it from.
  add column next_from date,
  -- What a file last said, so that saying it again is seen.
  add column digest text;
update orders.subscriptions set next_from = next_on;

alter table orders.changes drop constraint changes_kind_check;
alter table orders.changes add constraint changes_kind_check
  check (kind in ('order', 'return', 'subscription'));

create or replace view orders.pub_subscriptions as
  select s.person_id, s.subscription_id, i.product_id, i.name, coalesce(i.quantity, 0) as quantity,
    coalesce(i.price, 0) as price, s.currency,
    coalesce(s.cycle_days, round(s.cycle_months * 30.4375)::int) as cycle_days, s.cycle_months,
    s.started_at, s.next_on, s.deliveries, s.status, s.paused_until, s.cancelled_at,
    s.cancel_reason_id, r.ja as cancel_reason_ja, r.en as cancel_reason_en, s.source, s.number,
    s.import_id
  from orders.subscriptions s
  left join (
    select person_id, subscription_id, (array_agg(product_id order by line_no))[1] as product_id,
      (array_agg(name order by line_no))[1] as name, sum(quantity) as quantity,
      sum(quantity * unit_price) as price
    from orders.subscription_items group by person_id, subscription_id
  ) i using (person_id, subscription_id)
  left join orders.reasons r on r.reason_id = s.cancel_reason_id;
