-- Browsers that a person lets the shop call. What has ended keeps no address.
create table messaging.push_devices (
  person_id uuid not null,
  device_id uuid not null,
  origin_id uuid not null,
  endpoint text,
  endpoint_hash text not null,
  p256dh text,
  auth text,
  name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('person', 'gone')),
  primary key (person_id, device_id),
  unique (person_id, origin_id, endpoint_hash)
);
