# What the core costs: by the clock, and in instructions, which are the same on a busy machine.

INSTRUCTIONS := tests/bench/instructions
COUNTED = target/$(HOST)/release/instructions

.PHONY: bench-micro instructions bench-counts-accept counted valgrind-of-debian

# Micro-benchmarks: one thing a file in core/benches.
bench-micro:
	$(CARGO) bench --locked -p altinn-systemregister --bench '*'

# Instructions of one call under callgrind, against the committed ones.
instructions: counted $(if $(CI),valgrind-of-debian)
	$(INSTRUCTIONS)/selftest
	$(INSTRUCTIONS)/run $(COUNTED)

bench-counts-accept: counted
	$(INSTRUCTIONS)/run $(COUNTED) --accept

# Together with the command, so that both are made of the same crates, built once.
counted:
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-cli -p altinn-systemregister-instructions

valgrind-of-debian:
	@if ! command -v valgrind >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && apt-get install -qq --yes --no-install-recommends valgrind >/dev/null \
		|| echo 'valgrind: could not be installed'; fi
