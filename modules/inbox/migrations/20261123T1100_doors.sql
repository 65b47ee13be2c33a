-- How each door of the inbox is set: mail, LINE, the contact form, the chat.
create table inbox.doors (
  door text primary key check (door in ('mail', 'line', 'form', 'chat')),
  settings jsonb not null default '{}',
  -- Sealed with the installation's secret: one JSON object.
  secret bytea,
  updated_by text not null,
  updated_at timestamptz not null
);

-- How far each folder of a mailbox has been read.
create table inbox.mailboxes (
  mailbox text primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  looked_at timestamptz not null,
  because text,
  detail text
);

-- Every mail that came in, kept as it came under `key`. Filed ones know whose they are.
create table inbox.mails (
  mail_id uuid primary key,
  person_id uuid,
  origin_id uuid,
  entry_id uuid,
  -- The door it came by, and where it lies there (`UIDVALIDITY:UID` of a mailbox).
  door text not null check (door in ('hook', 'imap')),
  place text,
  key text not null,
  size int not null,
  hash text not null,
  message_id text,
  from_address text,
  from_name text,
  subject text,
  state text not null check (state in ('received', 'filed', 'failed', 'ignored')),
  because text,
  detail text,
  received_at timestamptz not null,
  settled_at timestamptz
);
create unique index mails_hash on inbox.mails (hash);
create index mails_message on inbox.mails (message_id) where message_id is not null;
create index mails_list on inbox.mails (received_at desc, mail_id desc);
create index mails_state on inbox.mails (state, received_at desc, mail_id desc);
create index mails_from on inbox.mails (from_address, received_at desc);
create index mails_person on inbox.mails (person_id) where person_id is not null;

-- Every event that LINE told of, once; the person may be told later by whom it came.
create table inbox.line_events (
  event_id text primary key,
  person_id uuid,
  origin_id uuid,
  line_user text,
  kind text not null,
  payload jsonb not null,
  state text not null check (state in ('received', 'filed', 'failed', 'ignored')),
  because text,
  detail text,
  received_at timestamptz not null,
  settled_at timestamptz
);
create index line_events_list on inbox.line_events (received_at desc, event_id desc);
create index line_events_person on inbox.line_events (person_id) where person_id is not null;

-- A friend on LINE, whether they still are one, and since when they are linked with a customer's record.
create table inbox.line_friends (
  line_user text primary key,
  person_id uuid not null,
  origin_id uuid not null,
  name text,
  followed_at timestamptz,
  unfollowed_at timestamptz,
  linked_at timestamptz
);
create index line_friends_person on inbox.line_friends (person_id);

-- A proof of who somebody is, waiting for LINE to say that the same hand holds the telephone.
create table inbox.line_links (
  nonce_hash text primary key,
  person_id uuid not null,
  origin_id uuid not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index line_links_person on inbox.line_links (person_id);
