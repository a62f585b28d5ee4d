# Benchmarks: this library beside what its users would take otherwise. tests/bench/README.md tells how.

.PHONY: bench-rust

# The server, and the contenders in Rust; the command is the sandbox of the works that scale.
bench-rust: rust-build
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-bench-server
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-bench
