-- Who was told by mail on which day that replies are late, so that it is told once.
create table rota.late_mails (
  staff_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (staff_id, day)
);
