#!/usr/bin/env bash
# bench-browser.sh: what a phone's browser measures. Lighthouse (mobile) on the demo town's four most important pages, and how
# long the map lets somebody wait with 100,000 contributions (interaction to next paint). Prints two tables; leaves nothing behind.
. "$(dirname "$0")/env.sh"
scripts/setup.sh test

say "Baue den Server für das Messen (beim ersten Mal einige Minuten) …"
cargo build --locked --quiet --release --bin rotfaden

folder=$(mktemp -d)
servers=()
# The first signal ends a server and its database.
stop() { kill -TERM "${servers[@]}" 2>/dev/null || true; wait "${servers[@]}" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
server="$CARGO_TARGET_DIR/release/rotfaden"
address_in() {
  for _ in $(seq 600); do
    grep -Eom1 'http://127\.0\.0\.1:[0-9]+$' "$1" && return
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
node "$folder/lighthouse.mjs" "$(address_in "$folder/demo.log")" / /beitraege /beitraege/neu /beitraege/PI-2026-00042

say "Fülle 100.000 Beiträge ein …"
"$server" bench --serve >"$folder/bench.log" 2>&1 &
servers+=($!)
node tests/e2e/interactions.mjs "$(address_in "$folder/bench.log")"
