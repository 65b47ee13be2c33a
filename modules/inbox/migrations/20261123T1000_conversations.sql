-- One talk with a person, over whatever channels it goes. `turn` is its place in the list: whoever waits
-- longest comes first, then what moved last. Kept by the same statement as the rest of the row.
create table inbox.conversations (
  person_id uuid not null,
  conversation_id uuid not null,
  origin_id uuid not null,
  subject text,
  state text not null check (state in ('open', 'snoozed', 'closed')),
  assignee uuid,
  assigned_because text,
  assigned_at timestamptz,
  waiting_since timestamptz,
  due_on date,
  snoozed_until timestamptz,
  -- What is to be done when it comes back, and since when it is back.
  follow_up text,
  follow_up_at timestamptz,
  closed_reason text,
  closed_at timestamptz,
  last_at timestamptz not null,
  last_words text not null,
  last_kind text not null,
  last_channel text,
  external_id text,
  turn bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, conversation_id)
);
create index conversations_id on inbox.conversations (conversation_id);
create index conversations_turn on inbox.conversations (turn, conversation_id) where state = 'open';
create index conversations_mine on inbox.conversations (assignee, turn, conversation_id) where state = 'open';
create index conversations_waiting on inbox.conversations (waiting_since) where waiting_since is not null;
create index conversations_last on inbox.conversations (last_at desc, conversation_id desc);
create index conversations_snoozed on inbox.conversations (snoozed_until) where state = 'snoozed';
create index conversations_external on inbox.conversations (external_id) where external_id is not null;

-- What was said: by them (`word`), by us (`reply`), among ourselves (`note`). `pairs` holds the letters and
-- pairs of letters of `search`, as numbers, so that a word of two letters is found amid a sentence.
create table inbox.entries (
  person_id uuid not null,
  entry_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('word', 'reply', 'note')),
  channel text,
  words text not null,
  html_key text,
  staff_id uuid,
  message_id uuid,
  external_id text,
  at timestamptz not null,
  attachments jsonb not null,
  meta jsonb not null,
  -- Of a word: when it had its answer, and by which reply; no reply if it was closed for a reason.
  answered_at timestamptz,
  answered_by uuid,
  search text not null,
  pairs int[] not null,
  primary key (person_id, entry_id)
);
create unique index entries_external on inbox.entries (person_id, origin_id, external_id)
  where external_id is not null;
create index entries_external_any on inbox.entries (external_id) where external_id is not null;
create index entries_thread on inbox.entries (person_id, conversation_id, at, entry_id);
create index entries_unanswered on inbox.entries (person_id, conversation_id)
  where kind = 'word' and answered_at is null;
create index entries_at on inbox.entries (at desc, entry_id desc);
create index entries_id on inbox.entries (entry_id);
create index entries_pairs on inbox.entries using gin (pairs) with (fastupdate = off);

create view inbox.pub_conversations as
  select person_id, conversation_id, subject, state, assignee, assigned_because, assigned_at, waiting_since,
    due_on, snoozed_until, follow_up, closed_reason, closed_at, last_at, last_words, last_kind, last_channel,
    created_at, updated_at
  from inbox.conversations;

create view inbox.pub_entries as
  select person_id, entry_id, conversation_id, kind, channel, words, html_key, staff_id, message_id,
    external_id, at, attachments, meta, answered_at, answered_by
  from inbox.entries;

-- What a colleague has begun to write and not sent; two in one conversation are told of each other.
create table inbox.drafts (
  person_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  origin_id uuid not null,
  channel text,
  words text not null,
  saved_at timestamptz not null,
  primary key (person_id, conversation_id, staff_id)
);

-- Colleagues named in a note.
create table inbox.mentions (
  person_id uuid not null,
  entry_id uuid not null,
  staff_id uuid not null,
  origin_id uuid not null,
  at timestamptz not null,
  primary key (person_id, entry_id, staff_id)
);
create index mentions_staff on inbox.mentions (staff_id, at desc);

create table inbox.saved_replies (
  reply_id uuid primary key,
  name text not null,
  words text not null,
  created_by text not null,
  updated_at timestamptz not null,
  archived_at timestamptz
);

-- Working days until a reply is due, where the shop chose other ones than ours.
create table inbox.limits (
  channel text primary key,
  days int not null check (days between 0 and 60)
);
