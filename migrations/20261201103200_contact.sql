-- Whom the pages of a process name, where it is not the town's own contact person.

create table process_contact (
  process_id bigint primary key references process,
  name       text not null check (length(name) between 2 and 200),
  role       text not null check (length(role) <= 200),
  phone      text not null check (length(phone) between 3 and 100),
  hours      text not null check (length(hours) between 2 and 200),
  email      text not null check (email like '%_@_%')
);
comment on table process_contact is 'Ansprechperson of a process. Without a row its pages name the town''s.';
