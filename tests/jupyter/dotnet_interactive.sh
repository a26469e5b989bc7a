#!/usr/bin/env bash
# Executes every lesson and the glossary, the exercises solved, on .NET Interactive's last tool (.config/dotnet-tools.json), and compares what
# they put out with what they put out on this project's kernel; then the notebooks beside this file, on both,
# and a learner's mistakes there.
# Usage: tests/jupyter/dotnet_interactive.sh OURS THEIRS
# OURS is the folder that "tutorial run --solutions" wrote; THEIRS is written. The solution has been built.
set -euo pipefail

if [ $# -ne 2 ]; then
    echo "usage: $0 OURS THEIRS" >&2
    exit 2
fi

root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$2"
ours=$(cd "$1" && pwd) theirs=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
tutorial() { dotnet artifacts/cli/Tutorial.Cli.dll "$@"; }

# Jupyter's folders are temporary ones: nothing that the user has installed takes part, and nothing stays behind.
export JUPYTER_PATH="$work" JUPYTER_DATA_DIR="$work/data"
export DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1 DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE=1
dotnet tool restore
tests/jupyter/tool_kernelspec.sh "$work/kernels/dotnet-interactive"

tutorial run --kernel dotnet-interactive --solutions --force --keep-failed --out "$theirs"
tutorial compare "$ours" "$theirs"

# Two pages to look at.
mkdir -p "$theirs/pages"
cp "$theirs/03-relu-pooling-dense-dropout.ipynb" "$theirs/07-confusion-matrix.ipynb" "$theirs/pages"

fixtures=tests/jupyter/dotnet-interactive
tutorial run "$fixtures/charts.dib" --force --keep-failed --out "$theirs/ours"
tutorial run "$fixtures" --kernel dotnet-interactive --force --keep-failed --out "$theirs/fixtures"
tutorial compare "$theirs/ours/charts.ipynb" "$theirs/fixtures/charts.ipynb"
tests/jupyter/mistakes.sh dotnet-interactive
grep -q 'renderPlotly_' "$theirs/fixtures/package.ipynb" || { echo "package.dib: there is no chart of Plotly.NET's in its outputs" >&2; exit 1; }
