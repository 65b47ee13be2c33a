-- What was promised to somebody stands on one agenda, until it is kept.
create table voice.item_promises (
  person_id uuid not null,
  item_id uuid not null,
  promise_id uuid not null,
  origin_id uuid not null,
  due_on date not null,
  primary key (person_id, item_id)
);
create index item_promises_item on voice.item_promises (item_id);
create index item_promises_promise on voice.item_promises (promise_id);
