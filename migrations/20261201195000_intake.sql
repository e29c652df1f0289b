-- What somebody typed in, newest first: the intake looks back at it to print slips.
create index contribution_recorded on contribution (process_id, recorded_by, received_at desc, id desc) where recorded_by is not null;
