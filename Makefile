# Two commands do everything: `make serve` (or `make site`) and `make test`.
# Windows without make: see README.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONPATH := hooks
# The theme prints an announcement about MkDocs 2 on every build; we pin mkdocs<2 and know.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: serve site usb check report test quick lint browser lock clean

# A saved file's own pages are there at once, the rest when it is made (campus/preview.py); only what changed is written.
serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve --dirty

# Every build is made beside the last good site, and takes its place only when it is whole (campus/release/swap.py).
site: $(VENV)/site.stamp
	$(BIN)/mkdocs build --strict

# The site for USB sticks, in usb/: all of it, and one folder for each 学段. ON_SITE=1 also offers them on the site.
usb: site
	$(BIN)/python -m campus usb $(if $(ON_SITE),--on-site)

check: $(VENV)/site.stamp
	$(BIN)/python -m campus check

report: $(VENV)/site.stamp
	$(BIN)/python -m campus report

# A draft to fill in: make new-lesson TOPIC=fire STAGE=p1 [NAME=dorm]; new-kit DAY=first-aid-day;
# new-drill, new-poster and new-procedure NAME=wind TOPIC=weather.
DRAFTS := new-lesson new-kit new-drill new-poster new-procedure
.PHONY: $(DRAFTS)
$(DRAFTS): $(VENV)/site.stamp
	@$(BIN)/python -m campus new $(@:new-%=%) $(if $(TOPIC),--topic "$(TOPIC)") $(if $(STAGE),--stage "$(STAGE)") \
	  $(if $(DAY),--day "$(DAY)") $(if $(NAME),--name "$(NAME)")

# After changing a model: what editors say of each field while an author types (schema/ and .vscode/).
.PHONY: schema
schema: $(VENV)/site.stamp
	$(BIN)/python -m campus schema

lint: $(VENV)/test.stamp node_modules/.package-lock.json
	$(BIN)/ruff check hooks tests bench scripts
	$(BIN)/ruff format --check hooks tests bench scripts
	$(BIN)/mypy
	$(BIN)/node node_modules/eslint/bin/eslint.js docs/assets hooks/templates/hosting tests/search scripts bench eslint.config.js
	$(BIN)/node scripts/check_js.mjs

test: lint browser
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

# Content, units and the miniature site: no browser, and nothing of the real site is built.
quick: check $(VENV)/test.stamp
	$(BIN)/pytest -q -n auto -m "not browser and not whole"

# The tests look at the site in a real browser: any Chromium that is there, or Debian's.
browser:
	@for name in chromium chromium-browser google-chrome microsoft-edge; do \
	  command -v $$name >/dev/null && exit 0; done; \
	for name in "Google Chrome" Chromium "Microsoft Edge"; do [ ! -d "/Applications/$$name.app" ] || exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; \
	else echo "测试要用浏览器，请先安装 Chromium、Chrome 或 Edge。" >&2; exit 1; fi

$(VENV)/site.stamp: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/test.stamp: requirements-test.lock $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

# Node and npm come with the test packages, so that no machine needs them beforehand.
node_modules/.package-lock.json: package-lock.json $(VENV)/test.stamp
	$(BIN)/npm ci --no-audit --no-fund
	touch $@

# For developers: after changing pyproject.toml. Needs uv; records names, versions and hashes only.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements.lock
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements-test.lock

clean:
	rm -rf $(VENV) node_modules site usb .site-next-* .site-old .cache

# For developers: the built site in Chromium 80, 88 and 92, which npm carries, and in Firefox. Linux on x86-64; no test.
.PHONY: bench-engines
bench-engines: $(VENV)/test.stamp site
	PATH="$(abspath $(BIN)):$$PATH" node bench/old_engines.mjs site .cache/engines

# For developers: the built site under the Nu HTML Checker, which npm carries and Java runs. Two minutes.
.PHONY: bench-html
bench-html: $(VENV)/test.stamp site
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python -m bench.html site .cache/nu

# For developers: Lighthouse, as a phone, five times on seven kinds of page; the median counts. A quarter of an hour.
.PHONY: bench-lighthouse
bench-lighthouse: $(VENV)/test.stamp site browser
	PATH="$(abspath $(BIN)):$$PATH" node bench/lighthouse.mjs site .cache/lighthouse

# For developers: how good our answers are, without a browser. A minute.
.PHONY: bench-quality
bench-quality: $(VENV)/test.stamp
	PYTHONPATH=hooks:. $(BIN)/python -m bench.quality $(BENCH)

# For developers: our search and Material's own, the same questions, in one browser. Takes some minutes.
.PHONY: bench-search
bench-search: $(VENV)/test.stamp browser
	PYTHONPATH=hooks:. $(BIN)/python -m bench $(BENCH)

# For developers: danger missed and false alarms over content/search/heard/ or FILES; BENCH=--across: each asked of what the others taught.
.PHONY: bench-alarms
bench-alarms: $(VENV)/test.stamp
	PYTHONPATH=hooks:. $(BIN)/python -m bench.alarms $(BENCH) $(FILES)

# For developers: mangled content, many thousand times, must give problems or success. Takes some minutes.
.PHONY: fuzz
fuzz: $(VENV)/test.stamp
	PYTHONPATH=hooks:. $(BIN)/python -m bench.fuzz $(FUZZ)
