-- What somebody wishes for; a product's own need, said by nobody we know, has zeros for its person.
create table voice.needs (
  person_id uuid not null,
  need_id uuid not null,
  origin_id uuid not null,
  words text not null,
  product_id uuid,
  -- The voice that told of it.
  voice_id uuid,
  state text not null check (state in ('open', 'met')),
  -- What met it, where it was an improvement.
  met_by uuid,
  met_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  primary key (person_id, need_id)
);
create index needs_id on voice.needs (need_id);
create index needs_voice on voice.needs (voice_id) where voice_id is not null;
create index needs_newest on voice.needs (state, created_at desc, need_id desc);

-- What is done at once about a voice, by one of the staff and on one day.
create table voice.tasks (
  person_id uuid not null,
  task_id uuid not null,
  origin_id uuid not null,
  voice_id uuid not null,
  staff_id uuid not null,
  due_on date not null,
  done_at timestamptz,
  created_at timestamptz not null,
  primary key (person_id, task_id)
);
create index tasks_id on voice.tasks (task_id);
create index tasks_voice on voice.tasks (voice_id);
create index tasks_open on voice.tasks (staff_id, due_on) where done_at is null;
