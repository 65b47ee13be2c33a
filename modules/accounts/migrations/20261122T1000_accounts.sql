-- One row once the shop is set up, or once something was chosen for it.
create table accounts.company (
  only_row boolean primary key default true check (only_row),
  name text not null default '',
  locale text not null default 'ja',
  currency text not null default 'JPY',
  currency_chosen boolean not null default false,
  zone text not null default 'Asia/Tokyo',
  zone_chosen boolean not null default false,
  sample boolean not null default false,
  set_up_at timestamptz
);

create table accounts.departments (
  department_id uuid primary key,
  name text not null unique,
  created_at timestamptz not null
);

create table accounts.staff (
  staff_id uuid primary key,
  name text not null,
  email text not null,
  -- As compared: one mailbox is one person, however it is typed.
  email_key text not null unique,
  department_id uuid references accounts.departments,
  role text not null,
  granted text[] not null default '{}',
  taken text[] not null default '{}',
  locale text not null,
  theme text not null default 'system',
  active boolean not null default true,
  password_hash text,
  password_changed_at timestamptz,
  -- Sealed with the installation's secret.
  totp_secret bytea,
  totp_since timestamptz,
  -- The last time step whose code was taken, so that a code serves once.
  totp_step bigint,
  oidc_subject text unique,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index staff_department on accounts.staff (department_id);

create table accounts.leaves (
  leave_id uuid primary key,
  staff_id uuid not null references accounts.staff,
  first_day date not null,
  last_day date not null,
  note text not null default '',
  created_at timestamptz not null,
  check (first_day <= last_day)
);
create index leaves_staff on accounts.leaves (staff_id, first_day);

create table accounts.sessions (
  session_id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references accounts.staff,
  method text not null,
  from_address text,
  user_agent text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index sessions_staff on accounts.sessions (staff_id);

-- Steps that wait for their second half: a TOTP code, a passkey's answer, a return from OIDC, set-up.
create table accounts.tickets (
  token_hash bytea primary key,
  kind text not null,
  staff_id uuid references accounts.staff,
  data jsonb not null default '{}',
  expires_at timestamptz not null
);
create index tickets_age on accounts.tickets (expires_at);

create table accounts.passkeys (
  credential_id text primary key,
  staff_id uuid not null references accounts.staff,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_staff on accounts.passkeys (staff_id);

create table accounts.recovery_codes (
  staff_id uuid not null references accounts.staff,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (staff_id, code_hash)
);

create table accounts.invitations (
  invitation_id uuid primary key,
  token_hash bytea not null unique,
  name text not null,
  role text not null,
  department_id uuid references accounts.departments,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references accounts.staff
);

create table accounts.api_keys (
  key_id uuid primary key,
  kind text not null check (kind in ('write', 'secret')),
  name text not null,
  token_hash bytea not null unique,
  -- The first letters, to tell keys apart on the screen.
  hint text not null,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Only ever added to. Nothing here refers to other tables: a row outlives what it tells of.
create table accounts.audit (
  audit_id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  subject_kind text,
  subject_id text,
  detail jsonb not null default '{}',
  from_address text,
  request_id text not null
);
create index audit_at on accounts.audit (at desc, audit_id desc);
create index audit_actor on accounts.audit (actor_id, at desc);
create index audit_action on accounts.audit (action text_pattern_ops, at desc);
create index audit_subject on accounts.audit (subject_id, at desc);

create view accounts.pub_company as
select coalesce(c.name, '') as name, coalesce(c.locale, 'ja') as locale,
  coalesce(c.currency, 'JPY') as currency, coalesce(c.zone, 'Asia/Tokyo') as zone,
  coalesce(c.sample, false) as sample, c.set_up_at
from (select true as only_row) always left join accounts.company c using (only_row);

create view accounts.pub_staff as
select s.staff_id, s.name, d.name as department, s.role, s.active
from accounts.staff s left join accounts.departments d using (department_id);

create view accounts.pub_leaves as
select staff_id, first_day, last_day from accounts.leaves;
