-- A second factor for staff (RFC 6238), codes for the day the phone is lost, and browsers that are known.

alter table town
  add column second_factor_roles text[] not null default '{}'
    check (second_factor_roles <@ array['recorder', 'moderator', 'editor', 'planner', 'reader', 'privacy', 'admin']);
comment on column town.second_factor_roles is 'Whoever has one of these roles anywhere has to set up a second factor before anything else.';

create table account_totp (
  account_id    bigint primary key references account,
  secret_cipher bytea not null,
  created_at    timestamptz not null,
  confirmed_at  timestamptz,
  last_step     bigint not null default 0
);
comment on table account_totp is 'Zweiter Faktor of an account: a secret shared with an app that shows codes (RFC 6238). The row goes when it is switched off.';
comment on column account_totp.secret_cipher is 'Encrypted (XChaCha20-Poly1305, key id in front) under the master secret, bound to the account.';
comment on column account_totp.confirmed_at is 'Null: being set up, and not asked for yet.';
comment on column account_totp.last_step is 'Time step of the last code that was used: none is taken twice (RFC 6238 §5.2).';

create table account_recovery_code (
  account_id bigint not null references account,
  code_mac   bytea not null check (length(code_mac) = 32),
  used_at    timestamptz,
  primary key (account_id, code_mac)
);
comment on table account_recovery_code is 'Codes that stand in for the second factor, once each. Shown once when they are made; kept as HMAC under the master secret.';

create table account_browser (
  account_id bigint not null references account,
  name_mac   bytea not null check (length(name_mac) = 32),
  seen_at    timestamptz not null,
  primary key (account_id, name_mac)
);
comment on table account_browser is 'Browsers that an account signed in with: a sign-in with another one is told by mail. The cookie holds a random name, the table its HMAC.';
