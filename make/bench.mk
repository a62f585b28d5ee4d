# Benchmarks: this library beside what its users would take otherwise. tests/bench/README.md tells how.

BENCH_RUN := tests/bench/run
# Where the results are written as JSON, if anywhere.
BENCH_OUT ?=
BENCH_RESULTS := docs/performance/results.json
BENCH_PLOTS := target/bench/plots

.PHONY: bench bench-full bench-set-up bench-rust bench-plot bench-selftest

bench: bench-set-up
	@$(BENCH_RUN) $(BENCH_OUT:%=--out %)

bench-full: bench-set-up
	@$(BENCH_RUN) --full $(BENCH_OUT:%=--out %)

bench-set-up: $(LANGUAGES:%=bench-%)

# Ours as it is shipped; the server and the peers for speed alone. The command is the sandbox of the works that scale.
bench-rust: rust-build
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-bench
	$(CARGO) build --locked --profile peer --target $(HOST) -p altinn-systemregister-bench
	$(CARGO) build --locked --profile peer --target $(HOST) -p altinn-systemregister-bench-server

# The page's plots, from the results that it shows.
bench-plot: $(BENCH_PLOTS)/done
	$(BENCH_PLOTS)/bin/python tests/bench/plots/draw $(BENCH_RESULTS) docs/performance

$(BENCH_PLOTS)/done: tests/bench/plots/requirements.txt
	python3 -m venv --clear $(BENCH_PLOTS)
	$(BENCH_PLOTS)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

bench-selftest:
	tests/bench/selftest
