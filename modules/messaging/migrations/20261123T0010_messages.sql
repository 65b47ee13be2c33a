-- How each channel leaves the house. Without a secret it goes into the outbox.
create table messaging.channels (
  channel text primary key,
  settings jsonb not null default '{}',
  -- Sealed with the installation's secret: one JSON object.
  secret bytea,
  paused_at timestamptz,
  updated_by text not null,
  updated_at timestamptz not null
);

-- Who the shop is, as advertising mail must say (特定電子メール法).
create table messaging.sender (
  only_row boolean primary key default true check (only_row),
  name text not null,
  postal_address text not null,
  contact text not null,
  reply_to text not null,
  updated_by text not null,
  updated_at timestamptz not null
);

-- Quiet hours and the pressure budget; what was never changed has no row.
create table messaging.settings (
  only_row boolean primary key default true check (only_row),
  gate jsonb not null,
  updated_by text not null,
  updated_at timestamptz not null
);

-- Addresses that nothing more goes to, by a keyed hash.
create table messaging.suppressions (
  channel text not null,
  hash text not null,
  because text not null,
  at timestamptz not null,
  primary key (channel, hash)
);

create table messaging.messages (
  person_id uuid not null,
  message_id uuid not null,
  origin_id uuid not null,
  channel text not null,
  kind text not null check (kind in ('reply', 'campaign', 'notice')),
  purpose text not null,
  key text not null,
  batch_id uuid,
  template_id uuid,
  template_version int,
  conversation_id uuid,
  staff_id uuid,
  subject text,
  body jsonb not null,
  attachments jsonb not null default '[]',
  -- Message-IDs that it answers, for the threads of mail programs.
  in_reply_to text,
  refs text[] not null default '{}',
  to_address text,
  state text not null
    check (state in ('held', 'queued', 'sending', 'sent', 'failed', 'refused', 'cancelled')),
  because text,
  goes_at timestamptz,
  -- Not before this moment, by whoever sent it.
  not_before timestamptz,
  tries int not null default 0,
  lease uuid,
  lease_until timestamptz,
  sent_at timestamptz,
  far_id text,
  far_answer jsonb,
  cost int,
  media_code text,
  token text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (person_id, message_id),
  unique (person_id, origin_id, key)
);
create index messages_person on messaging.messages (person_id, created_at desc);
create index messages_id on messaging.messages (message_id desc);
create index messages_token on messaging.messages (token);
create index messages_far on messaging.messages (far_id) where far_id is not null;
create index messages_open on messaging.messages (channel, state, message_id desc)
  where state in ('held', 'queued', 'sending', 'failed');
create index messages_batch on messaging.messages (batch_id, state) where batch_id is not null;
create index messages_conversation on messaging.messages (person_id, conversation_id)
  where conversation_id is not null;

create view messaging.pub_messages as
  select person_id, message_id, origin_id, channel, kind, purpose, batch_id, template_id,
    template_version, conversation_id, staff_id, subject, body, attachments, to_address, state, because,
    goes_at, sent_at, far_id, cost, media_code, created_by, created_at
  from messaging.messages;
