-- By which channel the oldest word came that waits: lists and the board of those who wait say the same.
alter table inbox.conversations add column waiting_channel text;
update inbox.conversations c set waiting_channel = (
  select e.channel from inbox.entries e
  where e.person_id = c.person_id and e.conversation_id = c.conversation_id
    and e.kind = 'word' and e.answered_at is null
  order by e.at, e.entry_id limit 1)
where c.waiting_since is not null;

create or replace view inbox.pub_conversations as
  select person_id, conversation_id, subject, state, assignee, assigned_because, assigned_at, waiting_since,
    due_on, snoozed_until, follow_up, closed_reason, closed_at, last_at, last_words, last_kind, last_channel,
    created_at, updated_at, waiting_channel
  from inbox.conversations;
