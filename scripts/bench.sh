#!/usr/bin/env bash
# bench.sh [--contributions N] [--clients N] [--seconds N]: how fast the public pages are. Prints a table; leaves nothing behind.
. "$(dirname "$0")/env.sh"
scripts/setup.sh run

say "Baue den Server für das Messen (beim ersten Mal einige Minuten) …"
cargo build --locked --quiet --release --bin rotfaden
exec "$CARGO_TARGET_DIR/release/rotfaden" bench "$@"
