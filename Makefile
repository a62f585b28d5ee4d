# Two commands do everything: `make demo` and `make test`. One file per language in make/.

LANGUAGES := rust python node kotlin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint build declarations clean

help:
	@echo 'make demo          the life of a system in the sandbox, from Rust, Python, Node and Kotlin'
	@echo 'make test          sets up and runs every check and test in every language'
	@echo 'make build         the packages: command, wheel, npm tarball, jar'
	@echo 'make lint          formats, lints, types, licences'
	@echo 'make bench         measures this library beside its peers: docs/performance.md'
	@echo 'make declarations  regenerates what is generated and checked in'
	@echo 'make LANGUAGE-STEP one step of one language: $(LANGUAGES); build, test, demo, lint'

# Before a language's tests: what they print is kept, and what their tests of secrets write; both are searched later.
LOGGED := $(CURDIR)/tests/conformance/logged $(CURDIR)/target/test-logs
SECRETS := $(CURDIR)/target/secrets

include $(wildcard make/*.mk)

demo: $(LANGUAGES:%=%-demo)

# The cheap checks first; then each language; then what they must agree on.
test: rust-lint bench-selftest $(LANGUAGES:%=%-test) conformance same-counts no-secrets instructions

lint: $(LANGUAGES:%=%-lint)

build: $(LANGUAGES:%=%-build)

clean:
	rm -rf target
