-- Whose segments must be looked at again, and because of which names (parallel arrays). Written in the
-- transaction of the change and taken by a lane moments later, so that it is empty at rest.
create table people.touched (
  touched_id uuid primary key,
  person_ids uuid[] not null,
  names text[] not null,
  -- A source of history such as import:<id>, which must not hold up what happens now; else null.
  bulk text,
  at timestamptz not null
) with (autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);
create index touched_live on people.touched (touched_id) where bulk is null;
create index touched_bulk on people.touched (bulk, at) where bulk is not null;
