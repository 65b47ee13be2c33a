-- What somebody says of a product, with stars. The words never change; nobody's reviews have zeros.
create table community.reviews (
  person_id uuid not null,
  review_id uuid not null,
  origin_id uuid not null,
  -- What it is of once, e.g. the card or the invitation.
  key text not null,
  product_id uuid not null,
  stars smallint not null check (stars between 1 and 5),
  words text not null,
  -- What the writer wants to be called; empty for nobody's name.
  pen_name text not null,
  channel text not null check (channel in ('mail', 'page', 'card')),
  order_id uuid,
  invitation_id uuid,
  -- What the writer got for writing, as the invitation promised it. Nobody sets it by hand.
  reward text,
  state text not null check (state in ('waiting', 'published', 'declined')),
  decided_because text,
  decided_by_name text,
  decided_at timestamptz,
  reply text,
  replied_by_name text,
  replied_at timestamptz,
  talk_id uuid,
  written_at timestamptz not null,
  primary key (person_id, review_id)
);
create unique index reviews_once on community.reviews (person_id, origin_id, key);
create index reviews_id on community.reviews (review_id);
create index reviews_newest on community.reviews (state, written_at desc, review_id desc);
create index reviews_product on community.reviews (product_id, state, written_at desc);

-- Whom the house asked for a review of what they bought: one link each.
create table community.invitations (
  person_id uuid not null,
  invitation_id uuid not null,
  origin_id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  token text not null,
  reward text,
  channel text not null,
  message_id uuid,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  answered_at timestamptz,
  primary key (person_id, invitation_id)
);
create unique index invitations_once on community.invitations (person_id, origin_id, order_id, product_id);
create index invitations_token on community.invitations (token);

create table community.settings (
  name text primary key,
  value jsonb not null,
  by_name text not null,
  at timestamptz not null
);

create view community.pub_reviews as
  select person_id, review_id, product_id, stars, words, channel, order_id, reward is not null as is_rewarded,
    state, written_at, decided_at, replied_at
  from community.reviews;
