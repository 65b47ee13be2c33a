-- One imagined person who stands for a kind of real ones. The sheet is what the shop says of her, the
-- rule who she stands for; `uses` are the segments that the rule speaks of.
create table segments.personas (
  persona_id uuid primary key,
  name text not null,
  sheet jsonb not null,
  rule jsonb,
  uses uuid[] not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz
);
create index personas_uses on segments.personas using gin (uses);
