# Semua perintah harian. `make` menampilkan daftarnya.
# Every daily command. `make` shows the list.

SHELL = /bin/sh
PYTHON ?= python3
# A processor without ready-made packages: make html WHEELS=
WHEELS ?= --only-binary=:all:

# Settings of the caller that would point a virtual environment elsewhere.
unexport PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX

BIN := .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
LOCKED = $(PIP) install --require-hashes $(WHEELS)
WORDS := theme/translations

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help html test serve check guide hook unhook addresses spelling workflows translate publish digest new import audit bench docs translations lock clean
.PHONY: FORCE siteurl chromium

help: ## daftar ini | this list
	@echo 'Pakai: make PERINTAH  |  Usage: make COMMAND'
	@awk -F ':[^#]*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

html: .venv/runtime ## bangun situs ke output/ | build the site into output/
	@$(BIN)/pelican content -o output -s pelicanconf.py
	@echo "Situs jadi di $$(pwd)/output; lihat: make serve | The site is in $$(pwd)/output; see it: make serve"

test: .venv/test ## periksa kode dan jalankan semua uji | check the code and run every test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pytest -q
	@echo 'Semua uji lulus; berikutnya: make html | All tests passed; next: make html'

serve: .venv/runtime ## pratinjau di 127.0.0.1:8000 | live preview on 127.0.0.1:8000
	@$(BIN)/bulletin serve

check: .venv/runtime ## periksa isi tanpa membangun | check the content without building
	@$(BIN)/bulletin check content

addresses: .venv/runtime ## alamat yang baru, pindah, ditarik | addresses: new, moved, withdrawn
	@$(BIN)/bulletin addresses content

spelling: .cache/spelling/ready ## periksa isi dan ejaannya | check the content and its spelling
	@.cache/spelling/bin/python tests/audit/spelling.py
	@.cache/spelling/bin/bulletin check --spelling content

workflows: .cache/workflows/ready ## periksa alur kerja GitHub, GitLab | check their workflows
	@.cache/workflows/bin/zizmor --offline --quiet --persona auditor .github
	@$(SCHEMA) github-workflows .github/workflows/*.yml
	@$(SCHEMA) dependabot .github/dependabot.yml
	@$(SCHEMA) github-issue-forms .github/ISSUE_TEMPLATE/*.yml
	@$(SCHEMA) gitlab-ci --data-transform gitlab-ci .gitlab-ci.yml

SCHEMA = .cache/workflows/bin/check-jsonschema --quiet --builtin-schema

translate: .venv/runtime ## terjemahkan: FILE=... CONFIRM=1 MACHINE=1 | translate, compare or confirm
	@if [ -z "$(FILE)" ]; then \
	  echo 'FILE belum diisi; contoh | FILE is not set; example: make translate FILE=content/articles/2025/2025-07-31-penguatan-lembaga.id.md' >&2; exit 2; fi
	@$(BIN)/bulletin translate $(if $(CONFIRM),--confirm) $(if $(MACHINE),--machine) "$(FILE)"

publish: siteurl .venv/pdf $(if $(FULLTEXT),.cache/fulltext/ready) ## bangun untuk terbit: SITEURL=... FULLTEXT=1 | build for production
	@FULLTEXT=$(FULLTEXT) $(BIN)/pelican content -o output -s publishconf.py
	@$(BIN)/bulletin addresses --record content
	@echo "Siap terbit: $$(pwd)/output | Ready to publish: $$(pwd)/output"

digest: siteurl .venv/runtime ## kabar untuk WhatsApp: SITEURL=... MONTH= WEEK= SINCE= PLACE= IN=en | news for WhatsApp
	@$(BIN)/bulletin digest $(if $(MONTH),--month "$(MONTH)") $(if $(WEEK),--week "$(WEEK)") \
	  $(if $(SINCE),--since "$(SINCE)") $(if $(PLACE),--place "$(PLACE)") $(if $(IN),--lang "$(IN)") content

new: .venv/runtime ## artikel baru, dengan tanya jawab: TITLE="..." | a new article, by question and answer
	@$(BIN)/bulletin new $(if $(TITLE),--title "$$TITLE")

import: .venv/runtime ## draf dari teks: FILE=... OUT=... DATE=... | a draft from a pasted text
	@if [ -z "$(FILE)" ]; then \
	  echo 'FILE belum diisi; contoh | FILE is not set; example: make import FILE=naskah.txt' >&2; exit 2; fi
	@$(BIN)/bulletin import $(if $(OUT),--out "$(OUT)") $(if $(DATE),--date "$(DATE)") "$(FILE)"

audit: chromium spelling workflows .venv/audit .cache/audit/ready ## audit ejaan, alur kerja, di peramban | audits of spelling, workflows, in a browser
	@CHROMIUM="$$($(FIND_CHROMIUM))" $(BIN)/python tests/audit/run.py

bench: .venv/runtime ## ukur kecepatan: PAIRS="100 1000" ROUNDS=3 | measure the speed
	@$(BIN)/python -m bench.run --pairs "$(or $(PAIRS),100)" --rounds $(or $(ROUNDS),1) $(if $(WRITE),--write $(WRITE))

guide: .venv/pdf ## cetak panduan menulis: output/panduan.pdf | print the guide for writers
	@mkdir -p output && $(BIN)/python docs/guide.py docs/writing.md output/panduan.pdf
	@echo 'Ditulis | Written: output/panduan.pdf'

docs: .venv/runtime ## tulis docs/checks.md dan skema editor | write docs/checks.md and the editors' schemas
	@mkdir -p .cache && $(BIN)/python -m bulletin.checks.page > .cache/checks.md && mv .cache/checks.md docs/checks.md
	@$(BIN)/python -m bulletin.schema.editor .vscode/schema
	@echo 'Ditulis | Written: docs/checks.md, .vscode/schema/'

hook: .venv/runtime ## periksa isi sebelum setiap commit; lepas: make unhook | check before every commit
	@if [ -n "$$(git config core.hooksPath)" ] && [ "$$(git config core.hooksPath)" != .githooks ] || [ -e "$$(git rev-parse --git-path hooks/pre-commit)" ]; then \
	  echo 'Sudah ada kait lain; pasang .githooks/pre-commit dengan tangan | There is another hook; install .githooks/pre-commit by hand' >&2; exit 1; fi
	@git config core.hooksPath .githooks
	@echo 'Terpasang: isi diperiksa sebelum setiap commit | Installed: the content is checked before every commit'

unhook: ## lepas pemeriksaan itu | remove that check
	@if [ "$$(git config core.hooksPath)" = .githooks ]; then git config --unset core.hooksPath; fi
	@echo 'Terlepas | Removed'

translations: .venv/runtime ## perbarui katalog kata antarmuka | update the catalogues of interface words
	@mkdir -p .cache
	@$(BIN)/pybabel -q extract -F $(WORDS)/babel.cfg -o .cache/messages.pot --project=bulletin \
	  --copyright-holder='Bulletin contributors' --add-location=file --sort-by-file \
	  -k _ -k gettext -k ngettext:1,2 .
	@$(DATELESS) .cache/messages.pot > .cache/new.pot
	@{ $(DATELESS) $(WORDS)/messages.pot 2>/dev/null || :; } | cmp -s - .cache/new.pot || \
	  cp .cache/messages.pot $(WORDS)/messages.pot
	@for language in id en; do \
	  $(BIN)/pybabel -q update -i $(WORDS)/messages.pot -d $(WORDS) -l $$language \
	    --init-missing --no-fuzzy-matching --ignore-pot-creation-date || exit 1; \
	done
	@echo 'Katalog diperbarui | Catalogues updated: $(WORDS)/{id,en}/LC_MESSAGES/messages.po'

# The day of extraction is no news: a template that differs in nothing else stays as it is.
DATELESS = grep -v '^"POT-Creation-Date'

# `make lock` adds what pyproject.toml newly asks for; `make lock UPGRADE=1` takes new versions.
lock: ## kunci ulang pustaka | lock the libraries anew (UPGRADE=1)
	@$(CHECK_PYTHON)
	@test -x .cache/lock/bin/uv || { $(PYTHON) -m venv .cache/lock && \
	  .cache/lock/bin/python -m pip --disable-pip-version-check --no-input -qq install uv; }
	@mkdir -p requirements
	@if [ -n "$(UPGRADE)" ]; then rm -f requirements/runtime.txt requirements/pdf.txt requirements/test.txt requirements/audit.txt requirements/bench.txt requirements/spelling.txt requirements/fulltext.txt requirements/workflows.txt; fi
	@$(COMPILE) -o requirements/runtime.txt
	@$(COMPILE) --extra pdf -c requirements/runtime.txt -o requirements/pdf.txt
	@$(COMPILE) --extra pdf --extra test -c requirements/pdf.txt -o requirements/test.txt
	@$(COMPILE) --extra pdf --extra test --extra audit -c requirements/test.txt -o requirements/audit.txt
	@$(COMPILE_ONLY) --group bench -o requirements/bench.txt
	@$(COMPILE_ONLY) --group spelling -o requirements/spelling.txt
	@$(COMPILE_ONLY) --group fulltext -o requirements/fulltext.txt
	@$(COMPILE_ONLY) --group workflows -o requirements/workflows.txt
	@if grep -n '://' requirements/*.txt; then \
	  echo 'Berkas kunci tak boleh menyebut alamat | A lock file must not name an address' >&2; exit 1; fi

COMPILE_ONLY = .cache/lock/bin/uv pip compile -q --no-config --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-header
COMPILE = $(COMPILE_ONLY) pyproject.toml --extra editable

clean: ## hapus semua hasil | remove everything that was made
	@rm -rf output .cache .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis plugins/*.egg-info
	@find . -name .git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo 'Bersih | Clean'

# What the targets stand on: a virtual environment and three stamps in it, one a lock file.

CHECK_PYTHON = \
  if ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
    echo 'Perlu Python 3.11 atau lebih baru (make PYTHON=python3.12 ...) | Python 3.11 or newer is needed (make PYTHON=python3.12 ...)' >&2; exit 1; fi; \
  if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
    echo 'Pasang dahulu python3-venv (Debian, Ubuntu: sudo apt install python3-venv) | First install python3-venv (Debian, Ubuntu: sudo apt install python3-venv)' >&2; exit 1; fi

# An environment is bound to its folder and its Python: after a move or an upgrade it is made anew.
HERE = -ISc 'import os, sys; print(*sys.version_info[:2], os.getcwd())'

.venv/place .cache/spelling/place .cache/fulltext/place .cache/workflows/place: FORCE
	@if [ ! -f $@ ] || [ "$$($(@D)/bin/python $(HERE) 2>/dev/null)" != "$$(cat $@)" ]; then \
	  $(CHECK_PYTHON); \
	  rm -rf $(@D) && $(PYTHON) -m venv $(@D) && $(@D)/bin/python $(HERE) > $@; fi

.venv/runtime: .venv/place requirements/runtime.txt pyproject.toml
	@echo 'Memasang pustaka (sekali saja)... | Installing libraries (once)...'
	@$(LOCKED) -r requirements/runtime.txt
	@$(PIP) install --no-index --no-build-isolation --no-deps -e .
	@touch $@

# WeasyPrint, for PDFs; the Pango that it needs is the system's.
.venv/pdf: .venv/runtime requirements/pdf.txt
	@echo 'Memasang pembuat PDF (sekali saja)... | Installing what makes PDFs (once)...'
	@$(LOCKED) -r requirements/pdf.txt
	@touch $@

.venv/test: .venv/runtime requirements/test.txt
	@echo 'Memasang alat uji (sekali saja)... | Installing the test tools (once)...'
	@$(LOCKED) -r requirements/test.txt
	@touch $@

.venv/audit: .venv/test requirements/audit.txt
	@echo 'Memasang alat audit (sekali saja)... | Installing the audit tools (once)...'
	@$(LOCKED) -r requirements/audit.txt
	@touch $@

# The library of the spelling pass installs a package `tests`, which hides ours from workers.
.cache/spelling/ready: BIN = .cache/spelling/bin
.cache/spelling/ready: .cache/spelling/place requirements/runtime.txt requirements/spelling.txt pyproject.toml
	@echo 'Memasang pemeriksa ejaan (sekali saja)... | Installing the spelling pass (once)...'
	@$(LOCKED) -r requirements/runtime.txt -r requirements/spelling.txt
	@$(PIP) install --no-index --no-build-isolation --no-deps -e .
	@touch $@

# Pagefind, for the search of full texts, is a program of its own.
.cache/fulltext/ready: BIN = .cache/fulltext/bin
.cache/fulltext/ready: .cache/fulltext/place requirements/fulltext.txt
	@echo 'Memasang Pagefind (sekali saja)... | Installing Pagefind (once)...'
	@$(LOCKED) -r requirements/fulltext.txt
	@touch $@

.cache/workflows/ready: BIN = .cache/workflows/bin
.cache/workflows/ready: .cache/workflows/place requirements/workflows.txt
	@echo 'Memasang pemeriksa alur kerja (sekali saja)... | Installing what checks workflows (once)...'
	@$(LOCKED) -r requirements/workflows.txt
	@touch $@

# Lighthouse, html-validate and the Nu HTML checker. No script of a package runs, nothing is fetched
# but the packages that the lock file names.
AUDIT_FILES := $(wildcard tests/audit/npm/*)

.cache/audit/ready: $(AUDIT_FILES)
	@if ! node -e 'process.exit(+(parseInt(process.versions.node) < 20))' 2>/dev/null || ! command -v npm >/dev/null; then \
	  echo 'Perlu Node.js 20 dan npm (Debian, Ubuntu: sudo apt install nodejs npm) | Node.js 20 and npm are needed (Debian, Ubuntu: sudo apt install nodejs npm)' >&2; exit 1; fi
	@echo 'Memasang Lighthouse dan pemeriksa HTML (sekali saja)... | Installing Lighthouse and the HTML checkers (once)...'
	@mkdir -p $(@D) && cp $(AUDIT_FILES) $(@D)
	@npm ci --prefix $(@D) --no-audit --no-fund --ignore-scripts --silent
	@touch $@

siteurl:
	@if [ -z "$$SITEURL" ]; then \
	  echo 'SITEURL belum diisi; contoh | SITEURL is not set; example: make publish SITEURL=https://contoh.example' >&2; exit 1; fi

FIND_CHROMIUM = { command -v "$${CHROMIUM:-chromium}" || { test -z "$$CHROMIUM" && command -v chromium-browser; }; }

chromium:
	@if ! $(FIND_CHROMIUM) >/dev/null; then \
	  echo 'Chromium tidak ditemukan: pasang paket chromium atau isi CHROMIUM=/jalur | Chromium not found: install the package chromium or set CHROMIUM=/path' >&2; exit 1; fi
