#!/usr/bin/env bash
# run.sh: the demo town on 127.0.0.1, with what it needs. PORT= and DATA= choose port and data folder.
. "$(dirname "$0")/env.sh"
scripts/setup.sh run

say "Baue den Server (beim ersten Mal einige Minuten) …"
cargo build --locked --quiet

# Behind the server: until it is ready, the report's page says so.
build_pdf() {
  if nice -n 15 cargo build --locked --quiet --release --package rotfaden-pdf --target-dir "$pdf_target"; then
    say "PDF ist bereit."
  else
    say "Das PDF-Programm ließ sich nicht bauen (siehe oben): Berichte gibt es bis dahin nicht als PDF."
  fi
}
export -f build_pdf say
export pdf_target
setsid bash -c build_pdf &
pdf_build=$!

arguments=(--listen "127.0.0.1:${PORT:-8080}")
[ -z "${DATA:-}" ] || arguments+=(--data "$(realpath -m "$DATA")")
"$CARGO_TARGET_DIR/debug/rotfaden" demo "${arguments[@]}" &
server=$!

# Ctrl-C reaches the server too, which then stops its database; this waits for it and takes the PDF build along.
trap 'kill -TERM "$server" 2>/dev/null || true' INT TERM
status=0
while kill -0 "$server" 2>/dev/null; do
  status=0
  wait "$server" || status=$?
done
kill -TERM -- "-$pdf_build" 2>/dev/null || true
exit "$status"
