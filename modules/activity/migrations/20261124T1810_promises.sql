-- Promises are few among all that happens; what is due is asked of everybody at once.
create index events_promises on activity.events (occurred_at) where name = 'promise.made';
