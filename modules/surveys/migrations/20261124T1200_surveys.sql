-- What the house asks. The questions stand in versions: a change begins a new one, answers keep theirs.
create table surveys.surveys (
  survey_id uuid primary key,
  name text not null,
  kind text not null check (kind in ('nps', 'csat', 'ces', 'own')),
  -- Of the open link /s/f/<slug>.
  slug text not null unique,
  state text not null check (state in ('draft', 'open', 'closed')),
  version int not null,
  -- What it is for, as the calendar of asks says it.
  why text not null,
  invite jsonb not null,
  -- After what the house asks by itself; null where somebody sends it.
  after text check (after in ('delivery', 'contact', 'change')),
  after_days int not null,
  channels text[] not null,
  remind_days int,
  -- Cards carry a code; it opens this one.
  on_cards boolean not null default false,
  opened_at timestamptz,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index surveys_on_cards on surveys.surveys (on_cards) where on_cards and state = 'open';

create table surveys.versions (
  survey_id uuid not null references surveys.surveys,
  version int not null,
  questions jsonb not null,
  by_name text not null,
  created_at timestamptz not null,
  primary key (survey_id, version)
);

-- One sending of a survey to the members of a segment.
create table surveys.rounds (
  round_id uuid primary key,
  survey_id uuid not null references surveys.surveys,
  segment_id uuid not null,
  segment_name text not null,
  -- Of a hundred people so many are asked, drawn by lot.
  share int not null check (share between 1 and 100),
  starts_at timestamptz not null,
  state text not null check (state in ('planned', 'running', 'done', 'stopped')),
  cursor text,
  taken int not null default 0,
  asked int not null default 0,
  spared int not null default 0,
  created_by_name text not null,
  created_at timestamptz not null
);
create index rounds_starts on surveys.rounds (starts_at desc);

-- Whom the house asked something, whatever the team; and whom it spared, and why.
create table surveys.asks (
  person_id uuid not null,
  ask_id uuid not null,
  origin_id uuid not null,
  -- `survey`, `study`, or another part of the house that asks.
  by_what text not null,
  label text not null,
  survey_id uuid,
  version int,
  round_id uuid,
  study_id uuid,
  -- Once per person: the round, the order, the talk that it is about.
  key text not null,
  token text,
  state text not null check (state in ('asked', 'spared')),
  because text,
  channel text,
  message_id uuid,
  asked_at timestamptz not null,
  ends_at timestamptz,
  remind_at timestamptz,
  reminded_at timestamptz,
  answered_at timestamptz,
  order_id uuid,
  product_id uuid,
  conversation_id uuid,
  staff_id uuid,
  step text,
  asked_by_name text not null,
  primary key (person_id, ask_id)
);
create unique index asks_once on surveys.asks (person_id, origin_id, key);
create index asks_rest on surveys.asks (person_id, asked_at desc) where state = 'asked';
create index asks_token on surveys.asks (token) where token is not null;
create index asks_newest on surveys.asks (asked_at desc, ask_id desc);
create index asks_survey on surveys.asks (survey_id, asked_at desc);
create index asks_remind on surveys.asks (remind_at)
  where remind_at is not null and reminded_at is null and answered_at is null;

-- Who answered what. Scores stand beside, so that figures read no JSON. Nobody's answers have zeros.
create table surveys.answers (
  person_id uuid not null,
  answer_id uuid not null,
  origin_id uuid not null,
  key text not null,
  survey_id uuid not null,
  version int not null,
  ask_id uuid,
  answered_at timestamptz not null,
  channel text not null,
  values jsonb not null,
  nps smallint check (nps between 0 and 10),
  csat smallint check (csat between 1 and 5),
  ces smallint check (ces between 1 and 7),
  share smallint check (share between 0 and 10),
  reward text,
  order_id uuid,
  product_id uuid,
  conversation_id uuid,
  staff_id uuid,
  step text,
  batch text,
  taken_by text not null,
  taken_by_name text not null,
  -- A mark so low that somebody looks after it: the talk, and whether it is a lead's.
  is_bad boolean not null default false,
  talk_id uuid,
  is_raised boolean not null default false,
  created_at timestamptz not null,
  primary key (person_id, answer_id)
);
create unique index answers_once on surveys.answers (person_id, origin_id, key);
create index answers_survey on surveys.answers (survey_id, answered_at desc, answer_id desc);
create index answers_at on surveys.answers (answered_at);
create index answers_person on surveys.answers (person_id, answered_at desc);

-- Since when somebody counts as loyal from which share of use on. A new line changes no old figure.
create table surveys.loyalty (
  loyalty_id uuid primary key,
  share_from int not null check (share_from between 1 and 10),
  nps_from int check (nps_from between 0 and 10),
  because text not null,
  by_name text not null,
  since timestamptz not null
);

create table surveys.settings (
  name text primary key,
  value jsonb not null,
  by_name text not null,
  at timestamptz not null
);

create view surveys.pub_asks as
  select person_id, ask_id, by_what, label, survey_id, round_id, state, because, channel, asked_at, answered_at
  from surveys.asks;

create view surveys.pub_answers as
  select person_id, answer_id, survey_id, answered_at, channel, nps, csat, ces, share, reward, order_id,
    product_id, conversation_id, staff_id, step, is_bad, is_raised
  from surveys.answers;
