# Kotlin: the jar with the native library inside, and those who use it by its coordinates.

VERSION := $(shell sed -n 's/^version = "\(.*\)"$$/\1/p' Cargo.toml | head -1)
# A Maven repository of the project's own: what consumers resolve is what was built last, and nothing global changes.
KOTLIN_REPOSITORY := $(CURDIR)/target/m2
KOTLIN_CONSUMER := target/kotlin/consumer-kotlin
MAVEN := mvn --batch-mode -Dstyle.color=never --no-transfer-progress -Dmaven.repo.local=$(KOTLIN_REPOSITORY)
KOTLIN_CONSUMERS := $(MAVEN) -f bindings-kotlin/consumers/pom.xml -Dlibrary.version=$(VERSION)
KTLINT := target/kotlin/ktlint/ktlint-cli-1.8.0-all.jar
KOTLIN_RUN := java -cp $(KOTLIN_CONSUMER)/classes:$$(cat $(KOTLIN_CONSUMER)/classpath)
KOTLIN_LIFECYCLE := $(KOTLIN_RUN) LifecycleKt

.PHONY: kotlin-build kotlin-test kotlin-demo kotlin-lint kotlin-gradle gradle-of-debian kotlin-bridge kotlin-declarations

# The jar, installed into the repository.
kotlin-build:
	$(CARGO) build --locked --release --target $(HOST) -p altinn-systemregister-kotlin
	$(MAVEN) --quiet -f bindings-kotlin/pom.xml -Dnative.directory=$(CURDIR)/target/$(HOST)/release install >&2

kotlin-test: kotlin-lint kotlin-build
	@mkdir -p target/vector-counts $(SECRETS) && rm -f target/vector-counts/kotlin* $(SECRETS)/kotlin.log
	VECTOR_COUNT_FILE=$(CURDIR)/target/vector-counts/kotlin SECRETS_FILE=$(SECRETS)/kotlin.log \
		$(LOGGED)/kotlin.log $(KOTLIN_CONSUMERS) test
	@$(MAKE) --no-print-directory kotlin-gradle

kotlin-demo: kotlin-build
	@$(KOTLIN_CONSUMERS) --quiet --projects kotlin compile >&2
	@$(KOTLIN_LIFECYCLE)

# Debian's Gradle is old and runs on few machines. The gate installs it where it may; elsewhere Maven's consumers have to do.
kotlin-gradle: $(if $(CI),gradle-of-debian)
	@if command -v gradle >/dev/null; then \
		cd bindings-kotlin/consumers/gradle && gradle --quiet --offline --no-daemon \
			--gradle-user-home $(CURDIR)/target/kotlin/gradle --project-cache-dir $(CURDIR)/target/kotlin/gradle/project \
			-PbuildTo=$(CURDIR)/target/kotlin/consumer-gradle -Prepository=$(KOTLIN_REPOSITORY) -PlibraryVersion=$(VERSION) life; \
	else echo 'Gradle: not installed here, so its consumer did not run'; fi

gradle-of-debian:
	@if ! command -v gradle >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && apt-get install -qq --yes --no-install-recommends gradle >/dev/null \
		|| echo 'Gradle: could not be installed'; fi

kotlin-lint: kotlin-bridge $(KTLINT)
	diff -r target/kotlin/generated bindings-kotlin/generated
	java -jar $(KTLINT) --relative --editorconfig=bindings-kotlin/.editorconfig 'bindings-kotlin/src/**/*.kt' 'bindings-kotlin/consumers/**/*.kt' 'examples/kotlin/*.kt' 'tests/bench/kotlin/*.kt'

declarations: kotlin-declarations

kotlin-declarations: kotlin-bridge
	rm -rf bindings-kotlin/generated && cp -r target/kotlin/generated bindings-kotlin/generated

# UniFFI reads the symbols of the unstripped library.
kotlin-bridge:
	$(CARGO) build --locked -p altinn-systemregister-kotlin -p altinn-systemregister-kotlin-bindgen
	rm -rf target/kotlin/generated
	target/debug/altinn-systemregister-kotlin-bindgen target/debug/libaltinn_systemregister_kotlin.so target/kotlin/generated

$(KTLINT):
	$(MAVEN) --quiet org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=com.pinterest.ktlint:ktlint-cli:1.8.0:jar:all -DoutputDirectory=$(CURDIR)/$(dir $@)
