# What the core costs, by the clock.

.PHONY: bench-micro

# Micro-benchmarks: one thing a file in core/benches.
bench-micro:
	$(CARGO) bench --locked -p altinn-systemregister --bench '*'
