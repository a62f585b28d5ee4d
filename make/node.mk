# Node: the npm package, tested as it is shipped: packed, and installed into an empty project.

NODE_MODULES := bindings-node/node_modules/.package-lock.json
NODE_OUT := $(CURDIR)/target/node
NODE_CONSUMER := $(NODE_OUT)/consumer
NODE_LIFECYCLE := node $(NODE_CONSUMER)/examples/node/lifecycle.mjs

.PHONY: node-build node-consumer node-test node-lint node-demo node-declarations

declarations: node-declarations
conformance: node-consumer

node-build: $(NODE_MODULES)
	cd bindings-node && CARGO_BUILD_TARGET=$(HOST) npm run --silent native
	cd bindings-node && npm run --silent face
	cp LICENSE-* bindings-node/
	rm -rf $(NODE_OUT) && mkdir -p $(NODE_OUT)
	cd bindings-node && npm pack --silent --pack-destination $(NODE_OUT)

# An empty project with nothing but the package, the tests and the examples.
node-consumer: node-build
	mkdir -p $(NODE_CONSUMER)
	echo '{ "private": true }' > $(NODE_CONSUMER)/package.json
	cd $(NODE_CONSUMER) && npm install --silent --offline --no-package-lock $(NODE_OUT)/*.tgz
	cp -r bindings-node/tests examples $(NODE_CONSUMER)/

node-test: node-lint node-consumer
	mkdir -p target/vector-counts $(SECRETS) && rm -f target/vector-counts/node* $(SECRETS)/node.log
	cd $(NODE_CONSUMER) && PROJECT_ROOT=$(CURDIR) VECTOR_COUNT_FILE=$(CURDIR)/target/vector-counts/node \
		SECRETS_FILE=$(SECRETS)/node.log $(LOGGED)/node.log \
		node --test --test-reporter=spec tests/

node-lint: node-build
	cargo fmt --check -p altinn-systemregister-node
	cd bindings-node && npm run --silent lint
	git diff --exit-code -- bindings-node/native/index.d.ts

node-demo: node-consumer
	@$(NODE_LIFECYCLE)

node-declarations: node-build

# What the lock file says, and no other. Not `npm ci`: it refuses a lock file that names the tools' native packages for
# this platform alone, and a registry need not have those for others.
$(NODE_MODULES): bindings-node/package-lock.json
	cd bindings-node && npm install --no-save --silent
	touch $@
