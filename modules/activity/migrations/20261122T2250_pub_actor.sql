-- Beside what it was: by whose hand it came in.
create or replace view activity.pub_events as
  select person_id, occurred_at, event_id, name, payload, amount, source, received_at, actor from activity.events;
