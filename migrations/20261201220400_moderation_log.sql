-- What the public log of moderation and its yearly figures read: no texts, no names, numbers only where the contribution is public.

create view moderation_log as
  select past.process_id, past.id, case when comment.id is null then 'contribution' else 'comment' end as kind, past.decision,
         case when past.reason is not null then 'reason-' || past.reason end as reason, past.cause, past.decided_at,
         past.effective_at as public_from, case when item.visibility in ('published', 'published_redacted') then item.number end as number
  from moderation_decision as past
  left join comment on comment.subject_id = past.subject_id
  join contribution as item on item.subject_id = coalesce(comment.on_subject, past.subject_id)
  -- What was taken back before it took effect was never a decision to anybody outside.
  where not exists (select from moderation_decision as later
                    where later.subject_id = past.subject_id and later.id > past.id and later.decided_at < past.effective_at)
  union all
  select photo.process_id, photo.id, 'photo', case photo.state when 'released' then 'publish' else 'reject' end,
         case when photo.reason is not null then 'photo-refusal-' || photo.reason end, 'own', photo.decided_at,
         photo.decided_at + interval '60 seconds', case when item.visibility in ('published', 'published_redacted') then item.number end
  from attachment as photo
  join contribution as item on item.subject_id = photo.subject_id
  where photo.decided_at is not null;
comment on view moderation_log is 'Decisions that took effect, without texts and persons; number is null unless the contribution is public. reason is the key of a text.';
create index moderation_decision_process on moderation_decision (process_id, decided_at desc);
