#!/usr/bin/env bash
# Checks the spelling of the lessons and of the documentation with cspell, in British English. Words of the field stand in words.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v npm >/dev/null || { echo "The spelling is checked by cspell, which needs Node.js 18 or later and npm: install them." >&2; exit 1; }
version=8.19.4      # the last one for Node.js 18, which Debian 12 has
tool=artifacts/spelling
[ -x "$tool/node_modules/.bin/cspell" ] || npm install --prefix "$tool" --no-audit --no-fund --loglevel=error "cspell@$version"
"$tool/node_modules/.bin/cspell" lint --config .ci/spelling.json --no-progress --no-summary --show-context \
    README.md CONTRIBUTING.md data/README.md 'docs/*.md' 'notebooks/*.dib'
