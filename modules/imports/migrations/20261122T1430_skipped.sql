-- Rows that a rule of the mapping left out, up to a limit: to see whom and what a rule hits.
create table imports.skipped (
  import_id uuid not null,
  line_no bigint not null,
  -- Place of the rule in the mapping, from 0.
  rule int not null,
  shown text not null,
  cells text[] not null,
  primary key (import_id, line_no)
);
