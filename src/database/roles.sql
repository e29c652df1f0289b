-- The two roles of the program, once per cluster. Neither is a superuser; only the first makes tables.
do $$
begin
    if not exists (select from pg_roles where rolname = 'rotfaden_owner') then
        create role rotfaden_owner login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'rotfaden_app') then
        create role rotfaden_app login nosuperuser nocreatedb nocreaterole;
    end if;
end
$$;
