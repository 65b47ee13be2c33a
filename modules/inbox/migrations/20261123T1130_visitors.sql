-- Who writes in the chat on a page of the shop. The signed token in their browser is the only key to it.
create table inbox.visitors (
  visitor_id uuid primary key,
  person_id uuid not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  -- They told where to answer when they are gone.
  has_mail boolean not null default false,
  seen_at timestamptz not null,
  -- Up to here replies that they did not see went by mail.
  mailed_until timestamptz not null,
  created_at timestamptz not null
);
create index visitors_person on inbox.visitors (person_id);
create index visitors_conversation on inbox.visitors (conversation_id);
