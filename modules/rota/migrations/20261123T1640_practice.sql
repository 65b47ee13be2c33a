-- What a colleague wrote to a letter that nobody sent.
create table rota.practices (
  staff_id uuid not null,
  card_id text not null,
  words text not null,
  done_at timestamptz not null,
  primary key (staff_id, card_id)
);

-- Whether practice, too, comes before one sends alone.
create table rota.practice_rule (
  only_row boolean primary key default true check (only_row),
  is_needed boolean not null,
  changed_by text not null,
  changed_at timestamptz not null
);
