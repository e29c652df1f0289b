#!/usr/bin/env bash
# scratch-db.sh COMMAND…: runs COMMAND with the DATABASE_URL of an empty, migrated database, which vanishes afterwards.
. "$(dirname "$0")/env.sh"

# The oldest supported version, where it is there: newer ones describe some queries differently.
bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | head -1)
folder=$(mktemp -d /dev/shm/rotfaden-sqlx-XXXXXX 2>/dev/null || mktemp -d)
as_postgres=()
if [ "$(id -u)" = 0 ]; then
  as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups --)
  chown postgres: "$folder"
fi
stop() {
  (cd / && "${as_postgres[@]}" "$bin/pg_ctl" --pgdata "$folder/data" --silent --mode immediate stop) || true
  rm -rf "$folder"
}
trap stop EXIT
(
  cd /
  export LC_ALL=C.UTF-8
  "${as_postgres[@]}" "$bin/initdb" --pgdata "$folder/data" --username postgres --auth trust --encoding UTF8 --no-sync >/dev/null
  "${as_postgres[@]}" "$bin/pg_ctl" --pgdata "$folder/data" --silent --wait --log "$folder/log" \
    --options "-k $folder -c listen_addresses='' -c fsync=off" start >/dev/null
)
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --host "$folder" --username "$1" --dbname "$2" "${@:3}" >/dev/null; }
sql postgres postgres --file src/database/roles.sql --command "create database rotfaden owner rotfaden_owner"
sql postgres rotfaden --file src/database/prepare.sql
for migration in migrations/*.sql; do
  sql rotfaden_owner rotfaden --single-transaction --file "$migration"
done
SQLX_OFFLINE=false DATABASE_URL="postgres://rotfaden_owner@localhost/rotfaden?host=$folder" "$@"
