-- Pictures for mails, drawn anew by us. The name is the address: nobody guesses it.
create table messaging.pictures (
  name text primary key,
  type text not null,
  width int not null,
  height int not null,
  size int not null,
  created_by text not null,
  created_at timestamptz not null
);
create index pictures_newest on messaging.pictures (created_at desc, name);
