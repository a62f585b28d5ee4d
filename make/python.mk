# Python: the wheel, tested as it is installed.

PYTHON ?= python3
PYTHON_TRIPLE := $(shell rustc -vV | sed -n 's/^host: //p')
PYTHON_WHEELS := target/wheels
PYTHON_BUILD_VENV := target/venv-python-build
PYTHON_VENV := target/venv-python
PYTHON_BIN := $(CURDIR)/$(PYTHON_VENV)/bin
PYRIGHT := target/pyright/node_modules/.bin/pyright
PYTHON_SOURCES := bindings-python/python bindings-python/tests examples/python tests/bench
PYTHON_PIP := pip install --quiet --disable-pip-version-check

export MYPY_CACHE_DIR := $(CURDIR)/target/mypy

# What the conformance check runs.
PYTHON_LIFECYCLE = $(PYTHON_BIN)/python examples/python/lifecycle.py

.PHONY: python-build python-test python-pytest python-demo python-lint python-types python-style python-sdist python-install

python-build: $(PYTHON_BUILD_VENV)/done
	rm -rf $(PYTHON_WHEELS)
	$(PYTHON_BUILD_VENV)/bin/maturin build --quiet --release --locked --target $(PYTHON_TRIPLE) \
		--manifest-path bindings-python/Cargo.toml --out $(PYTHON_WHEELS)

python-install: python-build $(PYTHON_VENV)/done
	$(PYTHON_BIN)/$(PYTHON_PIP) --force-reinstall --no-deps $(PYTHON_WHEELS)/altinn_systemregister-*.whl

python-test: python-lint python-sdist python-pytest

python-pytest: python-install
	@mkdir -p target/vector-counts $(SECRETS) && rm -f target/vector-counts/python* $(SECRETS)/python.log
	cd bindings-python && VECTOR_COUNT_FILE=$(CURDIR)/target/vector-counts/python PYTHONDONTWRITEBYTECODE=1 \
		HYPOTHESIS_STORAGE_DIRECTORY=$(CURDIR)/target/hypothesis SECRETS_FILE=$(SECRETS)/python.log \
		$(LOGGED)/python.log $(PYTHON_BIN)/pytest -p no:cacheprovider

python-types: python-install $(PYRIGHT)
	cd bindings-python && $(PYTHON_BIN)/python -m mypy -p altinn_systemregister
	cd bindings-python && $(PYTHON_BIN)/python -m mypy tests/typed ../examples/python
	cd target && $(PYTHON_BIN)/python -m mypy.stubtest altinn_systemregister._native \
		--mypy-config-file $(CURDIR)/bindings-python/pyproject.toml
	$(PYRIGHT) --project bindings-python --pythonpath $(PYTHON_BIN)/python

# The source distribution must bring its licences along.
python-sdist: $(PYTHON_BUILD_VENV)/done
	rm -rf target/sdist
	$(PYTHON_BUILD_VENV)/bin/maturin sdist --manifest-path bindings-python/Cargo.toml --out target/sdist
	tar -tzf target/sdist/altinn_systemregister-*.tar.gz | grep -q '/LICENSE-MIT$$'
	tar -tzf target/sdist/altinn_systemregister-*.tar.gz | grep -q '/LICENSE-APACHE$$'

python-demo: python-install
	@$(PYTHON_LIFECYCLE)

python-lint: python-types python-style

python-style: $(PYTHON_BUILD_VENV)/done
	$(PYTHON_BUILD_VENV)/bin/ruff check --config bindings-python/pyproject.toml --no-cache $(PYTHON_SOURCES)
	$(PYTHON_BUILD_VENV)/bin/ruff format --config bindings-python/pyproject.toml --no-cache --check $(PYTHON_SOURCES)

$(PYTHON_BUILD_VENV)/done: bindings-python/requirements-build.txt
	$(PYTHON) -m venv --clear $(PYTHON_BUILD_VENV)
	$(PYTHON_BUILD_VENV)/bin/$(PYTHON_PIP) -r $<
	touch $@

$(PYTHON_VENV)/done: bindings-python/requirements-test.txt
	$(PYTHON) -m venv --clear $(PYTHON_VENV)
	$(PYTHON_VENV)/bin/$(PYTHON_PIP) -r $<
	touch $@

$(PYRIGHT): bindings-python/package-lock.json
	mkdir -p target/pyright
	cp bindings-python/package.json bindings-python/package-lock.json target/pyright/
	cd target/pyright && npm ci --silent --no-audit --no-fund
	touch $@
