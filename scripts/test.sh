#!/usr/bin/env bash
# test.sh [check]: everything, in the order in which it fails fastest. `check` stops before the tests.
. "$(dirname "$0")/env.sh"

step() {
  say "── $1"
  local start=$SECONDS
  shift
  "$@"
  say "   $((SECONDS - start)) s"
}
# Shows the output of a command only when it fails.
quietly() {
  local said
  said=$("$@" 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
}
pdf() { cargo "$1" --locked --quiet --package rotfaden-pdf --target-dir "$pdf_target" "${@:2}"; }

step "Einrichtung" scripts/setup.sh test
step "Format" cargo fmt --all --check
step "Daten der Vorführung" quietly python3 tests/data/check.py
step "Typen der Skripte" npm run --silent check
step "Clippy" cargo clippy --locked --quiet --all-targets -- -D warnings
step "Abfragen" scripts/sqlx.sh --check
[ "${1:-}" != check ] || exit 0
step "Clippy für PDF" pdf clippy --release --all-targets -- -D warnings
step "PDF bauen" pdf build --release
step "Tests für PDF" pdf test --release
step "Tests" cargo test --locked --quiet
step "Server bauen" cargo build --locked --quiet
step "Tests im Browser" npm run --silent test:e2e
say "Alles in Ordnung."
