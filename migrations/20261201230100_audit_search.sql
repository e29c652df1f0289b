-- The page of the audit log is searched by thing, by account and by time; it only grows.

create index audit_event_object on audit_event (object, id);
create index audit_event_account on audit_event (account_id, id) where account_id is not null;
create index audit_event_at on audit_event (at);
