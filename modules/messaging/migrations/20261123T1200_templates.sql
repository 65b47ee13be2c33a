-- Wordings that templates insert and customers may read. A version is used from its approval on.
create table messaging.wordings (
  wording_id uuid primary key,
  -- How templates call it: {{ wording.promise }}.
  key text not null unique,
  kind text not null check (kind in ('promise', 'value', 'phrase')),
  public boolean not null,
  version int not null,
  approved_version int,
  created_at timestamptz not null,
  archived_at timestamptz
);

create table messaging.wording_versions (
  wording_id uuid not null,
  version int not null,
  -- { ja?: { title, words }, en?: { title, words } }
  said jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  primary key (wording_id, version)
);

-- What is written once for many. Every version stays, because messages remember theirs.
create table messaging.templates (
  template_id uuid primary key,
  name text not null,
  channel text not null check (channel in ('mail', 'line', 'sms', 'push', 'post')),
  version int not null,
  created_by text not null,
  created_at timestamptz not null,
  archived_at timestamptz
);
create unique index templates_name on messaging.templates (lower(name)) where archived_at is null;

create table messaging.template_versions (
  template_id uuid not null,
  version int not null,
  locale text not null check (locale in ('ja', 'en')),
  purpose text not null check (purpose in ('service', 'news', 'offers')),
  subject text,
  blocks jsonb not null,
  -- Liquid sources made of the blocks when they were saved: { subject, html, text }.
  compiled jsonb not null,
  -- Keys of the wordings it inserts.
  wordings text[] not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (template_id, version)
);
