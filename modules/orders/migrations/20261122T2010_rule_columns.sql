create or replace view orders.pub_lines as
  select l.person_id, l.order_id, l.line_no, l.product_id, l.sku, l.name, l.quantity, l.unit_price,
    l.amount, l.cost, o.placed_at, o.status, o.currency
  from orders.lines l join orders.orders o using (person_id, order_id);

create or replace view orders.pub_returns as
  select r.person_id, r.return_id, r.order_id, r.source, r.number, r.returned_at, r.currency,
    r.amount, r.cost_back, r.import_id, r.reason_id, r.reason
  from orders.returns r
  left join orders.orders o on o.person_id = r.person_id and o.order_id = r.order_id
  where o.order_id is null or o.status = 'placed';

create view orders.pub_subscription_items as
  select person_id, subscription_id, line_no, product_id, sku, name, quantity, unit_price
  from orders.subscription_items;
