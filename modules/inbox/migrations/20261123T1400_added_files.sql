-- Files added to replies that are being written: what is never sent is taken away after a week.
create table inbox.added_files (
  person_id uuid not null,
  key text not null,
  origin_id uuid not null,
  conversation_id uuid not null,
  added_at timestamptz not null,
  primary key (person_id, key)
);
create index added_files_age on inbox.added_files (added_at);
