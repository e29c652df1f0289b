-- Accounts whose owners choose their own password: invitations, forgotten passwords, sessions that can be named.

alter table account alter column password_hash drop not null;
comment on column account.password_hash is 'Argon2id, PHC string. Null: invited, and has not chosen one yet.';

create table account_token (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references account,
  purpose      text not null check (purpose in ('invitation', 'reset')),
  uuid         uuid not null,
  token_sha256 bytea not null check (length(token_sha256) = 32),
  email        text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  used         boolean not null default false,
  constraint account_token_uuid_key unique (uuid),
  constraint account_token_sha256_key unique (token_sha256),
  constraint account_token_order check (created_at < expires_at),
  constraint account_token_used check (not used or ended_at is not null)
);
create unique index account_token_one_open on account_token (account_id) where ended_at is null;
comment on table account_token is 'Links by which the owner of an account chooses a password: one open at a time, used once, ends by itself. The link''s token follows from uuid and the master secret; the table has its SHA-256.';
comment on column account_token.email is 'The address that the link was sent to; it holds only as long as that is the account''s address.';
comment on column account_token.ended_at is 'When it was used, replaced by another one, or the account was switched off.';

alter table account_session add column id bigint generated always as identity;
alter table account_session add constraint account_session_id_key unique (id);
comment on column account_session.id is 'Names a session in the list of one''s own; the token never stands in a page.';
