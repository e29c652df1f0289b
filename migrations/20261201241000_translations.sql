-- What a town said in one language only, it can now say in all of them: about its contact person and its events.

drop view event_public;
alter table event drop constraint event_access_check;
alter table event drop constraint event_registration_check;
alter table event alter column access drop default;
alter table event alter column access drop not null;
alter table event alter column registration drop default;
alter table event alter column registration drop not null;
alter table event
  alter column access type jsonb using case when access <> '' then jsonb_build_object('de', access) end,
  alter column registration type jsonb using case when registration <> '' then jsonb_build_object('de', registration) end;
alter table event
  add constraint event_access_check check (access is null or is_localised(access)),
  add constraint event_registration_check check (registration is null or is_localised(registration));

create view event_public as
  select id, process_id, slug, title, text, place, geom, starts_at, ends_at, access, registration, state, moved_from, reason, sequence, changed_at
  from event where public;

alter table town alter column contact_role drop default;
alter table town alter column contact_role drop not null;
alter table town
  alter column contact_role type jsonb using case when contact_role <> '' then jsonb_build_object('de', contact_role) end,
  alter column contact_hours type jsonb using jsonb_build_object('de', coalesce(nullif(contact_hours, ''), '–'));
alter table town
  add constraint town_contact_role_check check (contact_role is null or is_localised(contact_role)),
  add constraint town_contact_hours_check check (is_localised(contact_hours));
comment on column town.contact_role is 'What the contact person is, in the languages the town wrote it in; null: nothing is said.';

alter table process_contact drop constraint process_contact_role_check;
alter table process_contact drop constraint process_contact_hours_check;
alter table process_contact alter column role drop not null;
alter table process_contact
  alter column role type jsonb using case when role <> '' then jsonb_build_object('de', role) end,
  alter column hours type jsonb using jsonb_build_object('de', hours);
alter table process_contact
  add constraint process_contact_role_check check (role is null or is_localised(role)),
  add constraint process_contact_hours_check check (is_localised(hours));
