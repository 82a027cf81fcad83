# Two commands matter: `make run` and `make test`. `make` alone lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
VENV := .venv
BIN := $(VENV)/bin
UV := .boot/bin/uv
LOCK := pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

.PHONY: lint lint-types lint-style lint-floors lint-catalogue
.PHONY: help run test quick bench bench-compare bench-check bench-read proof-adoption proof-mutations proof-kills
.PHONY: bench-web bench-year proof-api bench-find proof-find proof-tlog proof-two-nodes proof-protocol proof-year
.PHONY: proof-read-scale proof-other-side
.PHONY: fuzz format clean setup setup-test messages lock

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

run: setup ## set up, read the sample releases, build the record, write the papers, serve the pages
	@$(BIN)/python tools/demonstrate.py

test: setup-test lint ## set up, then every check and every test (browser and PostgreSQL included)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

quick: setup-test ## the tests without browser, PostgreSQL and long proofs
	@$(BIN)/python -m pytest -n 2 -m "not browser and not postgresql and not long"

proof-adoption: setup-test ## kill -9 while adopting, a hundred times on each database; the record verifies each time
	@PARAPH_KILLS=100 $(BIN)/python -m pytest tests/cli/test_kills.py

lint: setup-test ## ruff, mypy --strict on the core, the floors, translations complete
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target lint-types lint-style lint-floors lint-catalogue

lint-types:
	@$(BIN)/mypy

lint-style:
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

lint-floors:
	@$(BIN)/lint-imports --no-cache

lint-catalogue:
	@$(BIN)/python tools/catalogue.py check

bench: setup-test ## speed, each figure as a ratio to a floor measured in the same run
	@$(BIN)/python -m tools.bench

bench-compare: setup-test ## how well languages are compared: errors found and false findings, per kind and pair
	@$(BIN)/python -m tools.bench_compare

bench-check: setup-test ## how well releases are checked: too much said and false alarms, per kind and language
	@$(BIN)/python -m tools.bench_check

bench-read: setup-test ## how well releases are read: precision, recall and F1 per field and language
	@$(BIN)/python -m tools.bench_read

proof-mutations: setup-test ## 200,000 pouches each damaged by one edit: none opened, none crashes the reader
	@$(BIN)/python tools/prove_mutations.py 200000

proof-kills: setup-test ## 1,000 processes killed at durable steps, on SQLite and PostgreSQL: nothing acknowledged is lost
	@$(BIN)/python tools/prove_kills.py 500 sqlite
	@$(BIN)/python tools/prove_kills.py 500 postgresql

proof-tlog: setup-test ## other programs' tlog tools on Paraph's notes and proofs; those installed are named
	@$(BIN)/python -m pytest -v tests/record/test_other_tools.py

proof-other-side: setup-test ## 300 records on which the other side said anything at all: no page ends in an error
	@PARAPH_HOSTILE_ROUNDS=300 $(BIN)/python -m pytest -n 2 tests/web/test_other_side.py

proof-two-nodes: setup-test ## 1,000 acts on two nodes, over files and over ports, pouches lost and doubled: one state
	@PARAPH_PROOF_ACTS=1000 $(BIN)/python -m pytest tests/exchange

proof-protocol: setup-test ## two nodes, two browsers: sixty paragraphs in three languages from first draft to signed
	@PARAPH_PROOF_PARAGRAPHS=60 $(BIN)/python -m pytest tests/exchange/test_two_browsers.py

proof-year: setup-test ## a year of two nodes in real browsers, in three languages: 60 paragraphs, 80 delegates, papers; takes pictures
	@$(BIN)/python tools/prove_year.py

proof-read-scale: setup-test ## 100,000 releases read on every core, killed midway and gone on with; memory stays flat
	@$(BIN)/python tools/prove_scale_read.py 100000
	@$(BIN)/python tools/prove_scale_read.py 20000 jsonl
	@$(BIN)/python tools/prove_scale_read.py 20000 parquet

proof-find: setup-test ## a million paragraphs on each database: questions, build and size beside a plain full-text index
	@$(BIN)/python tools/prove_find_scale.py 1000000 sqlite
	@$(BIN)/python tools/prove_find_scale.py 1000000 postgresql

bench-web: setup-test ## public pages and a signed-in one beside a static file in nginx and bare Django; needs wrk and nginx
	@$(BIN)/python -m tools.bench_web

bench-year: setup-test ## pages of a year with 100,000 acts, four connections at once, beside bare Django; needs wrk
	@$(BIN)/python -m tools.bench_year

proof-api: setup-test ## schemathesis asks the read API 500 things an address, rightly and wrongly: answers are as described
	@PARAPH_SCHEMATHESIS=500 $(BIN)/python -m pytest tests/web/api/test_description.py

bench-find: setup-test ## how well questions in one language find paragraphs in another: nDCG@10 per pair
	@$(BIN)/python -m tools.bench_find

fuzz: setup-test ## fuzz the parsers of acts, notes, pouches and releases for two minutes each; the corpus is kept in tests/fuzz
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-fuzz.lock
	@for target in act note pouch read; do $(BIN)/python tools/fuzz.py $$target -max_total_time=120 -timeout=10; done

format: setup-test ## rewrite the code in the house format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

messages: setup-test ## collect the interface's phrases into the catalogues, then compile them
	@$(BIN)/python tools/catalogue.py extract
	@$(BIN)/python tools/catalogue.py compile

lock: $(UV) ## resolve the dependencies again, with hashes and without registry addresses
	@$(UV) $(LOCK) --extra build --extra cluster --extra corpus pyproject.toml -o requirements.lock
	@$(UV) $(LOCK) --extra build --extra cluster --extra corpus --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	@echo 'atheris>=2.3' | $(UV) $(LOCK) - -o requirements-fuzz.lock

clean: ## remove what the targets made; the home that `make run` filled stays, for it holds a key
	rm -rf $(VENV) .boot build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .pytest_cache
	rm -rf src/paraph/messages/locale/*/LC_MESSAGES
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(VENV)/.run-ready
setup-test: $(VENV)/.test-ready

$(UV): requirements-boot.lock
	@echo "Setting up: fetching the installer"
	@python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
	    --upgrade --target .boot --require-hashes -r requirements-boot.lock
	@touch $(UV)

$(BIN)/python: | $(UV)
	@$(UV) venv --quiet --python "$$(command -v python3)" --seed $(VENV)

$(VENV)/.run-ready: requirements.lock pyproject.toml $(BIN)/python | $(UV)
	@echo "Setting up: installing what Paraph runs on"
	@$(UV) pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -c 'from paraph.language import compare, towns; compare.load_tables(); towns.load_tables()'
	@touch $@

$(VENV)/.test-ready: requirements-test.lock $(VENV)/.run-ready tools/prepare_tests.sh | $(UV)
	@echo "Setting up: installing what the tests need"
	@$(UV) pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements-test.lock
	@bash tools/prepare_tests.sh
	@touch $@
