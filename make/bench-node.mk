# Node's contenders: the peers that the lock file says, and ours as users get it.

BENCH_NODE := $(CURDIR)/target/bench/node

.PHONY: bench-node

bench-node: node-build $(BENCH_NODE)/peers
	cd $(BENCH_NODE) && npm install --silent --offline --no-save --no-package-lock $(NODE_OUT)/*.tgz
	ln -sfn $(BENCH_NODE)/node_modules tests/bench/node/node_modules

$(BENCH_NODE)/peers: tests/bench/node/package.json tests/bench/node/package-lock.json
	mkdir -p $(BENCH_NODE)
	cp $^ $(BENCH_NODE)/
	cd $(BENCH_NODE) && npm ci --silent --no-audit --no-fund --ignore-scripts
	touch $@
