#!/usr/bin/env bash
# A learner's mistakes on a kernel, this project's own unless one is named: none ends the process, and each is answered with the words
# that tests/fixtures/mistakes.dib wants.
#   mistakes.sh [KERNEL]
set -euo pipefail
cd "$(dirname "$0")/../.."
out=artifacts/mistakes/${1:-own}
rm -rf "$out"
dotnet "${TUTORIAL_CLI:-artifacts/cli/Tutorial.Cli.dll}" run tests/fixtures/mistakes.dib --force --out "$out" ${1:+--kernel "$1"} | tail -n 12
python3 tests/jupyter/mistakes.py "$out/mistakes.ipynb"
