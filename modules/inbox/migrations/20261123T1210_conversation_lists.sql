-- Each folder of the inbox is one walk along its own index: `turn` is the order of all of them.
drop index inbox.conversations_last;
drop index inbox.conversations_waiting;
drop index inbox.conversations_snoozed;
create index conversations_all on inbox.conversations (turn, conversation_id);
create index conversations_closed on inbox.conversations (turn, conversation_id) where state = 'closed';
create index conversations_asleep on inbox.conversations (turn, conversation_id) where state = 'snoozed';
create index conversations_wake on inbox.conversations (snoozed_until) where state = 'snoozed';
create index conversations_waiting on inbox.conversations (turn, conversation_id)
  where waiting_since is not null;
create index conversations_due on inbox.conversations (due_on) where waiting_since is not null;
