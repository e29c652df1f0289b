-- What only a superuser can do, once, in the empty database of `rotfaden_owner`. The private cluster runs it, the tests
-- run it, and `rotfaden doctor --sql` prints it for an external database.
create extension if not exists postgis;
create extension if not exists pg_trgm;

-- The server's role changes rows, never tables; which rows, the migrations say.
revoke all on schema public from public;
grant usage, create on schema public to rotfaden_owner;
grant usage on schema public to rotfaden_app;
