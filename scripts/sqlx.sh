#!/usr/bin/env bash
# sqlx.sh [--check]: writes what the query macros need to know into .sqlx, or says whether that is up to date.
# Needs no sqlx-cli: with SQLX_OFFLINE_DIR set the macros write it themselves when they are expanded.
. "$(dirname "$0")/env.sh"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
# Cargo does not expand macros again when only the database changed. All queries are in the library; the tests ask without macros.
touch src/lib.rs
SQLX_OFFLINE_DIR="$fresh" scripts/scratch-db.sh cargo check --locked --quiet --lib

if [ "${1:-}" = --check ]; then
  diff --recursive --brief .sqlx "$fresh" >&2 || fail "Die Abfragen passen nicht zu .sqlx: führen Sie make sqlx aus."
else
  mkdir -p .sqlx
  find .sqlx -name 'query-*.json' -delete
  cp "$fresh"/query-*.json .sqlx/
  say ".sqlx: $(find .sqlx -name 'query-*.json' | wc -l) Abfragen"
fi
