-- A word that the shop puts on people: by hand, or by the rule of its hidden segment.
create table segments.tags (
  tag_id uuid primary key,
  name text not null,
  note text,
  colour text not null,
  segment_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  archived_at timestamptz
);
create unique index tags_name on segments.tags (lower(name)) where archived_at is null;
create index tags_segment on segments.tags (segment_id) where segment_id is not null;

-- Set by hand. One that has expired counts as gone at once; the row is taken away a little later.
create table segments.person_tags (
  person_id uuid not null,
  tag_id uuid not null,
  origin_id uuid not null,
  set_by text not null,
  why text not null,
  set_at timestamptz not null,
  expires_at timestamptz,
  primary key (person_id, tag_id)
);
create index person_tags_list on segments.person_tags (tag_id, person_id);
create index person_tags_due on segments.person_tags (expires_at) where expires_at is not null;
