#!/usr/bin/env bash
# Executes notebooks with Jupyter's own nbconvert on this project's kernel: the path that JupyterLab and VS Code take.
# Usage: tests/jupyter/nbconvert_lessons.sh NOTEBOOK.ipynb…   (the solution has been built; nbconvert is installed)
set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: $0 NOTEBOOK.ipynb..." >&2
    exit 2
fi

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Jupyter's folders are temporary ones: nothing that the user has installed takes part, and nothing stays behind.
dotnet "$root/artifacts/cli/Tutorial.Cli.dll" kernel install --prefix "$work"
export JUPYTER_PATH="$work/share/jupyter" JUPYTER_DATA_DIR="$work/data" JUPYTER_CONFIG_DIR="$work/config" JUPYTER_RUNTIME_DIR="$work/runtime"

for notebook in "$@"; do
    folder=$(cd "$(dirname "$notebook")" && pwd)
    name=$(basename "$notebook")
    (
        cd "$folder"
        jupyter nbconvert --to notebook --execute --ExecutePreprocessor.kernel_name=tutorial-csharp \
            --ExecutePreprocessor.timeout=600 --output-dir "$work/executed" "$name"
    )
    [ -s "$work/executed/$name" ] || { echo "$name: nbconvert wrote no notebook" >&2; exit 1; }
    echo "$name: executed by nbconvert"
done
