# Two commands do everything: `make serve` (or `make site`) and `make test`.
# Windows without make: see README.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONPATH := hooks
# The theme prints an announcement about MkDocs 2 on every build; we pin mkdocs<2 and know.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: serve site check report test lint lock clean

serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve

# Built beside the last good site and swapped in only when it is whole.
site: $(VENV)/site.stamp
	$(BIN)/mkdocs build --strict --site-dir .site-next
	rm -rf site && mv .site-next site

check: $(VENV)/site.stamp
	$(BIN)/python -m campus check

report: $(VENV)/site.stamp
	$(BIN)/python -m campus report

lint: $(VENV)/test.stamp
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy

test: lint
	$(BIN)/pytest

$(VENV)/site.stamp: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/test.stamp: requirements-test.lock $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

# For developers: after changing pyproject.toml. Needs uv; records names, versions and hashes only.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements.lock
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements-test.lock

clean:
	rm -rf $(VENV) site .site-next .cache
