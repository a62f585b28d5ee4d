# The contenders of the JVM: the peers at their pinned versions, and ours as users get it.

BENCH_KOTLIN := target/bench/kotlin

.PHONY: bench-kotlin

bench-kotlin: kotlin-build
	@$(MAVEN) --quiet -f tests/bench/kotlin/pom.xml -Dlibrary.version=$(VERSION) compile >&2
	@mkdir -p $(BENCH_KOTLIN)
	@echo "$(CURDIR)/target/kotlin/bench/classes:$$(cat target/kotlin/bench/classpath)" > $(BENCH_KOTLIN)/classpath
