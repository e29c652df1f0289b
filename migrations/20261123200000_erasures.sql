-- When something went: the private page says it, and a restored backup forgets it again.

alter table contribution
  add column gone_at timestamptz,
  add column person_erased_at timestamptz;
alter table contact add column erased_at timestamptz;

update contribution set gone_at = coalesce(
  (select max(at) from audit_event
   where object = 'contribution:' || contribution.id and action in ('contribution.withdraw', 'contribution.erase_again')), received_at)
where visibility in ('withdrawn', 'erased');
update contribution set person_erased_at = erased.at
from (select object, max(at) as at from audit_event where action = 'contribution.erase_person' group by object) as erased
where erased.object = 'contribution:' || contribution.id;
update contact set erased_at = erased.at
from (select object, max(at) as at from audit_event where action = 'contact.erase' group by object) as erased
where erased.object = 'contact:' || contact.id;

alter table contribution
  add constraint contribution_gone_has_date check ((visibility in ('withdrawn', 'erased')) = (gone_at is not null));
alter table contact
  add constraint contact_erased_has_date check (state <> 'erased' or erased_at is not null);
comment on column contribution.gone_at is 'When the author withdrew it, or it was erased.';
comment on column contribution.person_erased_at is 'When name, contact and private link were erased; the contribution stays.';
comment on column contact.erased_at is 'When an address of this contribution was erased last; stays when the author gives another one.';
