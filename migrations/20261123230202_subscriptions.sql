-- Subscriptions by e-mail, without an account.

create table subscription (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  uuid            uuid not null unique,
  topic           text not null check (topic in ('process', 'district', 'theme', 'measure', 'box')),
  district_id     bigint,
  theme_id        bigint,
  subject_id      bigint,
  box             geometry(Polygon, 4326) check (box is null or st_isvalid(box)),
  rhythm          text not null check (rhythm in ('daily', 'weekly')),
  email_cipher    bytea not null,
  email_index     bytea not null check (length(email_index) = 32),
  language        text not null,
  state           text not null check (state in ('unconfirmed', 'confirmed')),
  consent_version text not null,
  token_sha256    bytea not null unique check (length(token_sha256) = 32),
  created_at      timestamptz not null,
  confirmed_at    timestamptz,
  told_until      timestamptz,
  looked_on       date,
  constraint subscription_topic check (
    num_nonnulls(district_id, theme_id, subject_id, box) = case when topic = 'process' then 0 else 1 end
    and (topic <> 'district' or district_id is not null) and (topic <> 'theme' or theme_id is not null)
    and (topic <> 'measure' or subject_id is not null) and (topic <> 'box' or box is not null)),
  constraint subscription_confirmed check ((state = 'confirmed') = (confirmed_at is not null)
    and (state = 'confirmed') = (told_until is not null) and (state = 'confirmed') = (looked_on is not null)),
  foreign key (process_id, district_id) references district (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create unique index subscription_once on subscription (process_id, email_index, topic, district_id, theme_id, subject_id, box) nulls not distinct;
create index subscription_due on subscription (looked_on) where state = 'confirmed';
comment on table subscription is 'Abonnement of news of a process, a district, a theme, a measure or a part of the map: the address as contacts keep theirs. The row is deleted when it ends.';
comment on column subscription.subject_id is 'The measure, as something that can be followed.';
comment on column subscription.token_sha256 is 'SHA-256 of the token in the links of its mails, which is derived from uuid and never stored.';
comment on column subscription.told_until is 'What was published until then was told.';
comment on column subscription.looked_on is 'Day in Berlin of the last look for news, or of the confirmation.';

create table subscription_end (
  uuid     uuid primary key,
  ended_at timestamptz not null
);
comment on table subscription_end is 'Random names of subscriptions that have ended, for the list of erasures: a backup of before must not bring them back.';

-- What is followed, with its public name; a measure that is not public any more has none and tells nothing.
create view subscription_topic as
  select subscription.id, subscription.process_id, subscription.state, subscription.rhythm, subscription.language, subscription.token_sha256,
         subscription.created_at, subscription.told_until, subscription.looked_on,
         case when process.is_main then '' else '/verfahren/' || process.slug end as base,
         case subscription.topic
           when 'process' then jsonb_build_object('topic', 'process', 'title', process.title)
           when 'district' then jsonb_build_object('topic', 'district', 'id', district.id, 'name', district.name)
           when 'theme' then jsonb_build_object('topic', 'theme', 'id', theme.id, 'name', theme.name)
           when 'measure' then jsonb_build_object('topic', 'measure', 'code', coalesce(measure.code, ''), 'title', coalesce(measure.title, '–'))
           when 'box' then jsonb_build_object('topic', 'box', 'corners', jsonb_build_array(
             st_xmin(subscription.box), st_ymin(subscription.box), st_xmax(subscription.box), st_ymax(subscription.box)))
         end as topic
  from subscription
  join process on process.id = subscription.process_id
  left join district on district.id = subscription.district_id
  left join theme on theme.id = subscription.theme_id
  left join measure_public as measure on measure.subject_id = subscription.subject_id;
comment on view subscription_topic is 'Subscriptions without their addresses, with what they are about in words.';

alter table outbox_message
  add column subscription_id bigint references subscription on delete cascade,
  drop constraint outbox_message_one_addressee,
  add constraint outbox_message_one_addressee check (num_nonnulls(contact_id, account_id, subscription_id) = 1);

-- The newest news, of a whole process.
create index contribution_published on contribution (process_id, published_at desc) where visibility in ('published', 'published_redacted');
