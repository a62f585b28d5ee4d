# Python's benchmarks: the peers, pinned, and ours from its wheel, in one environment.

BENCH_PYTHON := target/bench/python/venv

.PHONY: bench-python

bench-python: python-build $(BENCH_PYTHON)/done
	$(BENCH_PYTHON)/bin/$(PYTHON_PIP) --force-reinstall --no-deps $(PYTHON_WHEELS)/altinn_systemregister-*.whl

$(BENCH_PYTHON)/done: tests/bench/python/requirements.txt
	$(PYTHON) -m venv --clear $(BENCH_PYTHON)
	$(BENCH_PYTHON)/bin/$(PYTHON_PIP) -r $<
	touch $@
