# Every target makes its own set-up, may be called twice, and needs neither root nor a network once it is set up;
# bench-peers alone is for root.
#   PYTHON=python3.13 make setup     another interpreter (3.11 or newer)
#   make test ARGS='-k receipt'      arguments for what the target runs

.DEFAULT_GOAL := help
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
PYTHON_TREES := $(wildcard src tests scripts verifier eval bench)
IN := .venv/bin/python -m
PARLEY := .venv/bin/parley
export PYTHON
unexport PYTHONPATH PYTHONHOME
# Hundreds of processes import the package: each would compile it anew where nothing compiled may be kept.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'

.PHONY: demo
demo: ## two stations on this machine enrol, exchange letters, are checked, and stay with their consoles; ONCE=1: end then
	@scripts/setup.sh run
	@$(PARLEY) demo $(ARGS)

.PHONY: drill
drill: ## what to do when a station's keys are stolen, rehearsed on two stations that are thrown away
	@scripts/setup.sh dev
	@$(IN) scripts.drill $(ARGS)

.PHONY: setup
setup: ## .venv with the command parley, all extras and the test tools
	@scripts/setup.sh dev

.PHONY: wheel
wheel: ## dist/parley-*.whl, which `deploy/install.sh`, pipx and the image install
	@scripts/setup.sh dev
	@rm -f dist/parley-*.whl
	@$(IN) pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

.PHONY: image
image: wheel ## an image of one station, with podman or buildah
	@$$(command -v podman || command -v buildah) build --tag parley --file deploy/Containerfile .

.PHONY: deps
deps: ## system packages: installed when root, else the line that installs them
	@scripts/deps.sh

.PHONY: test
test: ## every test; long repetitions once
	@if [ "$$(id -u)" = 0 ]; then scripts/deps.sh --try; fi
	@scripts/setup.sh dev
	@scripts/oidc.sh
	@$(IN) pytest -n 2 --dist worksteal --inline-snapshot=disable $(ARGS)

.PHONY: check
check: ## format, lint, types, import contract, tidy tests
	@scripts/setup.sh dev
	$(IN) ruff format --check .
	$(IN) ruff check .
	$(IN) mypy $(PYTHON_TREES)
	.venv/bin/lint-imports --config pyproject.toml
	$(IN) pytest -q tests/tidy

.PHONY: fix
fix: ## format, and mend what ruff can mend safely
	@scripts/setup.sh dev
	$(IN) ruff check --fix .
	$(IN) ruff format .

.PHONY: soak
soak: ## the tests with long repetitions, repeated as often as they ask (hours)
	@scripts/setup.sh dev
	@scripts/oidc.sh
	@$(IN) pytest -n 2 --inline-snapshot=disable --soak -m soak $(ARGS)

.PHONY: cover
cover: ## the tests with branch coverage
	@scripts/setup.sh dev
	@scripts/oidc.sh
	@$(IN) coverage run -m pytest $(ARGS)
	@$(IN) coverage combine --quiet
	@$(IN) coverage report

.PHONY: bench
bench: ## speed, measured on this machine
	@scripts/setup.sh dev
	@$(PARLEY) bench $(ARGS)

.PHONY: bench-peers
bench-peers: ## Parley beside Synapse, Prosody and LXMF, into docs/peers.md; root, Debian, 40 minutes (ARGS=--quick: 10)
	@scripts/setup.sh dev
	@$(IN) bench.peers $(ARGS)

.PHONY: accounts-eval
accounts-eval: ## how well accounts are aligned, on the project's own labelled pairs
	@scripts/setup.sh dev
	@.venv/bin/python eval/accounts/run.py $(ARGS)

.PHONY: vectors
vectors: ## spec/vectors written anew, and what changed in them (frozen: nothing should)
	@scripts/setup.sh dev
	@.venv/bin/python scripts/vectors.py $(ARGS)
	@git --no-pager diff --stat -- spec/vectors

.PHONY: refusals
refusals: ## docs/reference/refusals.md written anew from the code
	@scripts/setup.sh run
	@.venv/bin/python scripts/refusals.py

.PHONY: forms
forms: ## the tables of forms in the specification and of rules in the reference written anew from the code
	@scripts/setup.sh run
	@.venv/bin/python -m scripts.forms

.PHONY: reference
reference: ## the command line's reference and man pages written anew from the code
	@scripts/setup.sh run
	@.venv/bin/python scripts/reference.py

.PHONY: traces
traces: ## the traces of docs/guides/what-happens-when.md written anew from what two stations do
	@scripts/setup.sh dev
	@$(IN) scripts.what_happens $(ARGS)

.PHONY: screens
screens: ## pictures of the console's pages into docs/images (ARGS=--all: every page in every look)
	@scripts/setup.sh dev
	@$(IN) scripts.screens $(ARGS)

.PHONY: words
words: ## the console's catalogues of words brought up to date with its pages
	@scripts/setup.sh dev
	@$(IN) scripts.words

.PHONY: lock
lock: ## (maintainers, needs uv) uv.lock and the lists made from it
	@scripts/lock.sh $(ARGS)

.PHONY: clean
clean: ## what make and the tools made
	rm -rf dist .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.* htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
