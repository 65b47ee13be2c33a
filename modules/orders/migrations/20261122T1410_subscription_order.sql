-- The order of the list of subscriptions: the next delivery first, those without one last.
create index subscriptions_in_order on orders.subscriptions
  ((coalesce(next_on, 'infinity'::date)), subscription_id);
