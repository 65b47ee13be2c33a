-- The machine that drafts replies, where the shop has one. `key` is sealed.
create table inbox.machine (
  only_row boolean primary key default true check (only_row),
  is_on boolean not null,
  base_url text not null,
  model text not null,
  key bytea,
  tone text not null,
  allow_private boolean not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- What a colleague's reply began with: a machine's draft, an earlier answer, a saved reply. What is sent is
-- compared with it, so that the entry tells where its words come from.
create table inbox.drafted (
  person_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  by text not null check (by in ('ai', 'earlier', 'saved')),
  origin_id uuid not null,
  model text,
  words text not null,
  at timestamptz not null,
  primary key (person_id, conversation_id, staff_id, by)
);
create index drafted_at on inbox.drafted (at);
