-- What is being said to a far side at this moment, and what it answered, until the message itself knows. A message that
-- is `sending` and has none was never begun.
create table messaging.flights (
  message_id uuid primary key,
  lease uuid not null,
  begun_at timestamptz not null,
  -- Null while nobody knows.
  answer jsonb
);

-- When the lane takes a message of a letter to many further; the words of the condition stand in `isDue` too.
create index messages_due on messaging.messages (channel, (coalesce(lease_until, goes_at, created_at)))
  where batch_id is not null and (state = 'sending' or (state = 'held' and goes_at is not null)
    or (state = 'queued' and channel not in ('post', 'phone')));
