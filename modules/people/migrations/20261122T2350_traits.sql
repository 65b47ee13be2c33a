-- What the shop itself knows of a person under names of its own. The person for whom a row was first
-- written is part of its key, so that two merged people keep what was said of each.
create table people.traits (
  person_id uuid not null,
  key text not null,
  origin_id uuid not null,
  value jsonb not null check (jsonb_typeof(value) in ('string', 'number', 'boolean')),
  -- Who told it: staff:<id>, key:<id>, job:<name> or import:<id>.
  source text not null,
  import_id uuid,
  updated_at timestamptz not null,
  primary key (person_id, key, origin_id)
);
create index traits_key on people.traits (key, person_id);
create index traits_import on people.traits (import_id) where import_id is not null;

-- One row a person and key: of several merged people, what was told last.
create view people.pub_traits as
  select distinct on (person_id, key) person_id, key, value #>> '{}' as text,
    case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end as number,
    case when jsonb_typeof(value) = 'boolean' then (value #>> '{}')::boolean end as flag,
    updated_at
  from people.traits
  order by person_id, key, updated_at desc, (origin_id = person_id) desc, origin_id;
