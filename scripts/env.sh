# Sourced by the other scripts: where things are built, which Node is used.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/rotfaden"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$cache/target}"
# The PDF package is always built for speed, beside the rest: its dependencies share few features with the server's.
pdf_target="$CARGO_TARGET_DIR-pdf"
export ROTFADEN_PDF="$pdf_target/release/rotfaden-pdf"

# Queries are checked against the committed .sqlx; a developer's own database never gets in the way.
export SQLX_OFFLINE=true
unset DATABASE_URL MIGRATION_DATABASE_URL

private_node="$cache/node"
node_is_recent() {
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}
node_is_recent || PATH="$private_node/bin:$PATH"

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf '\033[1;31m%s\033[0m\n' "$*" >&2; exit 1; }
