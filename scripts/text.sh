#!/usr/bin/env bash
# text.sh learn FOLDER | bench FOLDER: learns which sentences demand something, or measures demands, clusters and speed.
# FOLDER holds the published contributions: statements_moers.csv, raddialog_bonn_2017.csv, freiraum_ottensen_2021.csv.
. "$(dirname "$0")/env.sh"
what=${1:?learn or bench}
folder=${2:?the folder with the published contributions (DATA=…)}

cargo build --locked --quiet --release --bin rotfaden
case $what in
learn) exec "$CARGO_TARGET_DIR/release/rotfaden" text learn --sentences "$folder/statements_moers.csv" ;;
bench) exec "$CARGO_TARGET_DIR/release/rotfaden" text bench --data "$folder" ;;
*) echo "learn or bench" >&2; exit 2 ;;
esac
