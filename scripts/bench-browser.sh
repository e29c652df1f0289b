#!/usr/bin/env bash
# bench-browser.sh: what a phone's browser measures. Lighthouse (mobile) on the demo town's four most important pages, and how
# long the map lets somebody wait with 100,000 contributions (interaction to next paint). Prints two tables; leaves nothing behind.
. "$(dirname "$0")/env.sh"
scripts/setup.sh test

say "Baue den Server für das Messen (beim ersten Mal einige Minuten) …"
cargo build --locked --quiet --release --bin rotfaden

folder=$(mktemp -d)
# PostgreSQL may run as another user, who has to get in.
chmod o+x "$folder"
servers=()
# The first signal ends a server and its database.
stop() { kill -TERM "${servers[@]}" 2>/dev/null || true; wait "${servers[@]}" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
server="$CARGO_TARGET_DIR/release/rotfaden"
# Sets `address` to where the server listens that was started last and writes into that file.
wait_for() {
  for _ in $(seq 600); do
    address=$(grep -Eom1 'http://127\.0\.0\.1:[0-9]+$' "$1") && return
    kill -0 "${servers[-1]}" 2>/dev/null || break
    sleep 0.5
  done
  fail "Der Server ist nicht bereit: $(tail -3 "$1")"
}

"$server" demo --listen 127.0.0.1:0 --data "$folder/demo" >"$folder/demo.log" 2>&1 &
servers+=($!)
say "Lighthouse, Telefon …"
# Not among the project's packages: it is needed for these figures alone.
(cd "$folder" && npm install --silent --no-audit --no-fund --ignore-scripts lighthouse@12 chrome-launcher@1)
cp tests/e2e/lighthouse.mjs "$folder/"
wait_for "$folder/demo.log"
node "$folder/lighthouse.mjs" "$address" / /beitraege /beitraege/neu /beitraege/PI-2026-00042

say "Fülle 100.000 Beiträge ein …"
"$server" bench --serve >"$folder/bench.log" 2>&1 &
servers+=($!)
wait_for "$folder/bench.log"
node tests/e2e/interactions.mjs "$address"
