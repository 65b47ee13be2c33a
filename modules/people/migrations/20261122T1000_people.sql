-- One row per person. Merged and erased people keep their row, so that nothing that names them breaks.
create table people.persons (
  person_id uuid primary key,
  family_name text,
  given_name text,
  family_kana text,
  given_kana text,
  company_name text,
  birthday date,
  sex text,
  language text,
  -- visitor: known by anonymous ids alone. erased: a tombstone for ledgers.
  status text not null check (status in ('visitor', 'known', 'erased')),
  member_since timestamptz,
  dial text not null default 'normal' check (dial in ('close', 'normal', 'quiet')),
  dial_set_by text,
  dial_set_at timestamptz,
  wishes jsonb,
  household_id uuid,
  note text,
  -- The person into whom this one was merged, at the end of the chain; null while it lives.
  merged_into uuid,
  import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Folded texts by which the person is found; computed in the app (people.rules.ts).
  search text not null default '',
  grams text[] not null default '{}',
  sort_name text not null default ''
);
create index persons_list on people.persons (sort_name collate "C", person_id)
  where merged_into is null and status = 'known';
create index persons_newest on people.persons (created_at desc, person_id desc)
  where merged_into is null and status = 'known';
create index persons_merged on people.persons (merged_into) where merged_into is not null;
create index persons_import on people.persons (import_id) where import_id is not null;
create index persons_household on people.persons (household_id) where household_id is not null;
create index persons_search on people.persons using gin (search gin_trgm_ops)
  where merged_into is null and status = 'known';
create index persons_grams on people.persons using gin (grams)
  where merged_into is null and status = 'known';

-- What joins at once. Kinds that begin with ~ are keys made by the rules, never shown.
create table people.identities (
  kind text not null,
  issuer text not null default '',
  value text not null,
  person_id uuid not null,
  origin_id uuid not null,
  shown text not null,
  verified boolean not null default true,
  import_id uuid,
  created_at timestamptz not null,
  primary key (kind, issuer, value)
);
create index identities_person on people.identities (person_id);
create index identities_value on people.identities (value);
create index identities_import on people.identities (import_id) where import_id is not null;

-- Phones and mails at which a person is reached, shared ones too, and values refused as identities.
create table people.contact_points (
  person_id uuid not null,
  kind text not null,
  value text not null,
  origin_id uuid not null,
  shown text not null,
  -- Why it does not join people: shared, cheap, malformed, too_many; null for an ordinary one.
  refused text,
  import_id uuid,
  created_at timestamptz not null,
  primary key (person_id, kind, value)
);
create index contact_points_value on people.contact_points (value, kind);
create index contact_points_import on people.contact_points (import_id) where import_id is not null;

create table people.addresses (
  person_id uuid not null,
  address_id uuid not null,
  origin_id uuid not null,
  label text not null default 'home',
  postal_code text,
  prefecture text,
  city text,
  street text,
  building text,
  import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, address_id)
);
create index addresses_postal on people.addresses (postal_code);

-- Append-only: the newest row of a channel and purpose is the state, all of them are the proof.
create table people.consents (
  person_id uuid not null,
  consent_id uuid not null,
  origin_id uuid not null,
  channel text not null,
  purpose text not null,
  granted boolean not null,
  wording text not null,
  source text not null,
  given_at timestamptz not null,
  recorded_by text not null,
  recorded_from text,
  recorded_at timestamptz not null,
  import_id uuid,
  primary key (person_id, consent_id)
);

-- Every change of a field with what stood there before, so that an import or a merge can be undone.
create table people.changes (
  person_id uuid not null,
  change_id uuid not null,
  origin_id uuid not null,
  field text not null,
  before jsonb,
  after jsonb,
  -- edit, import or merge
  cause text not null,
  cause_id uuid,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (person_id, change_id)
);
create index changes_cause on people.changes (cause_id) where cause_id is not null;

create table people.households (
  household_id uuid primary key,
  created_at timestamptz not null
);

-- Folded and hashed properties that alike people share; pairs are found by joining them.
create table people.alike_keys (
  person_id uuid not null,
  key text not null,
  primary key (person_id, key)
);
create index alike_keys_key on people.alike_keys (key);

-- Pairs that may be one human; low_id < high_id. A human decides.
create table people.candidates (
  low_id uuid not null,
  high_id uuid not null,
  reasons text[] not null,
  state text not null default 'open' check (state in ('open', 'joined', 'apart', 'household')),
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (low_id, high_id)
);
create index candidates_open on people.candidates (found_at desc, low_id, high_id) where state = 'open';
create index candidates_high on people.candidates (high_id);

-- person_id was merged into into_id; the edges that are not undone form the tree of a person.
create table people.merges (
  merge_id uuid primary key,
  person_id uuid not null,
  into_id uuid not null,
  reason text not null,
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz
);
create index merges_person on people.merges (person_id) where undone_at is null;
create index merges_into on people.merges (into_id) where undone_at is null;

-- Keyed hashes of identities of people whose record was erased, leading to the tombstone.
create table people.suppressions (
  hash text primary key,
  person_id uuid not null,
  origin_id uuid not null,
  kind text not null,
  created_at timestamptz not null
);

create view people.pub_persons as
  select person_id, family_name, given_name, family_kana, given_kana, company_name, birthday, sex,
    language, status, member_since, dial, household_id, created_at, import_id
  from people.persons where merged_into is null and status <> 'erased';

create view people.pub_identities as
  select person_id, kind, issuer, value, shown, verified, import_id, created_at
  from people.identities where kind not like '~%';

create view people.pub_consents as
  select distinct on (person_id, channel, purpose) person_id, channel, purpose, granted, given_at
  from people.consents order by person_id, channel, purpose, given_at desc, recorded_at desc, consent_id desc;
