-- The outbox, newest first; what was brought from elsewhere stands at its own day.
create index messages_newest on messaging.messages (created_at desc, message_id desc);
