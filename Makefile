# Everything is in scripts/; these are only short names.
.PHONY: run test check sqlx bench bench-browser bench-text text-model

# The demo town on http://127.0.0.1:8080 (PORT=, DATA=).
run:
	@scripts/run.sh

# Everything that must hold before a change is accepted.
test:
	@scripts/test.sh

# Format, clippy, queries: the quick part of it.
check:
	@scripts/test.sh check

# After a query or a migration changed.
sqlx:
	@scripts/sqlx.sh

# How fast it is with 100,000 contributions (release build, a scratch database that vanishes).
bench:
	@scripts/bench.sh

# What a browser measures: Lighthouse on a phone, and how long the map lets somebody wait with 100,000 contributions.
bench-browser:
	@scripts/bench-browser.sh

# Which sentences demand something, which statements belong together, and how fast that is found (DATA= published contributions).
bench-text:
	@scripts/text.sh bench "$(DATA)"

# Learns anew which sentences demand something.
text-model:
	@scripts/text.sh learn "$(DATA)"
