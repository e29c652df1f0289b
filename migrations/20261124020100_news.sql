-- News: what is said once, when the council resolved an answer, and names that were too coarse.

create function process_base(is_main boolean, slug text) returns text language sql immutable parallel safe
return case when is_main then '' else '/verfahren/' || slug end;
comment on function process_base is 'Prefix of the public addresses of a process.';

create or replace view subscription_topic as
  select subscription.id, subscription.process_id, subscription.state, subscription.rhythm, subscription.language, subscription.token_sha256,
         subscription.created_at, subscription.told_until, subscription.looked_on,
         process_base(process.is_main, process.slug) as base,
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

comment on column contact.ending_asked_on is 'Day on which the author was asked whether the address may be kept; null: not asked, or answered. The question is about the address: all its rows that were due bear the same day.';
comment on column contact.kept_until is 'Day until which the author said the address may be kept; null: twelve months after the resolution, or after the contact was made when that was later.';
create index contact_address on contact (email_index) where state <> 'erased';

alter table weighing
  add column resolved_at timestamptz,
  add constraint weighing_resolved_at check (resolved_at is null or state = 'resolved');
comment on column weighing.resolved_at is 'When the resolution of the council was entered: followers hear of it then.';
update weighing set resolved_at = (
  select min(resolution.created_at) from resolution
  where resolution.process_id = weighing.process_id and resolution.created_at >= weighing.released_at)
where state = 'resolved';

create or replace view weighing_public as
  select distinct on (cluster_id) id, process_id, cluster_id, version, result, verdict, reason, effect, goal_id, measure_id, swot_item_id,
         project_id, forwarded_to, forwarded_on, postponed_until, state, released_at, resolved_at
  from weighing
  where state in ('released', 'resolved')
  order by cluster_id, version desc;

-- A measure that is resumed is news, so the instant belongs to the name of the knot. What authors know stays known.
update contact_news set knot = contact_news.knot || ':' || known.at
from (
  select contact.id as contact_id, measure.code, measure.state,
         floor(extract(epoch from coalesce(max(measure_status.at), measure.public_from)))::bigint as at
  from contact
  join contribution on contribution.id = contact.contribution_id
  join measure on measure.process_id = contribution.process_id
  left join measure_status on measure_status.measure_id = measure.id
  group by contact.id, measure.id
) as known
where contact_news.contact_id = known.contact_id and contact_news.knot = 'measure:' || known.code || ':' || known.state and known.at is not null;
comment on table contact_news is 'Knots of the thread that an author knows of, by their public codes (cluster:A-017, measure:M-MO-QU-03:done:1795608000): nothing is told twice.';

-- A correction that comes too late can go in as an addition, so an addition may be as long as a contribution.
alter table comment drop constraint comment_text_check;
alter table comment add constraint comment_text_check check (length(text) between 1 and 5000);

comment on column process_revision.record_rev is 'Raised by the last statement of every act of staff, of every act of the program but those that change only contacts, subscriptions and mails, and of every act of a resident that changes what is counted. Figures of the thread are cached by it.';
