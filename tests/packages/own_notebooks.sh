#!/usr/bin/env bash
# What the packages promise to notebooks that are not the lessons, from the packages alone: the steps of docs/your-own-notebooks.md in an
# empty folder, the kernel tool behind Jupyter's own nbconvert, and Tutorial.Displays on this project's kernel and on .NET Interactive's.
# Usage: tests/packages/own_notebooks.sh          the solution has been built
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/tests/packages
work=$(mktemp -d)
export packages=$work/packages

# A home of its own: nothing that the user has installed takes part, and nothing stays behind. The packages of the feeds are kept.
export NUGET_PACKAGES=${NUGET_PACKAGES:-$HOME/.nuget/packages} DOTNET_CLI_HOME=$work/home
export JUPYTER_DATA_DIR=$work/jupyter JUPYTER_PATH=$work/jupyter
export DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1 DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE=1
mkdir -p "$DOTNET_CLI_HOME"
forget() { rm -rf "$NUGET_PACKAGES"/tutorial.{cli,kernel,displays}; }       # of an earlier build, and the same version
trap 'forget; rm -rf "$work"' EXIT
forget
"$root/build/Packages/pack.sh" "$packages"

echo "== the steps of docs/your-own-notebooks.md"
mkdir "$work/own"
cp "$here/analysis.ipynb" "$work/own"
steps=$(/usr/bin/python3 "$here/steps.py" "$root/docs/your-own-notebooks.md")
cp -r "$packages" "$work/own/packages"
(cd "$work/own" && bash -euxo pipefail -c "$steps")

echo "== the kernel tool behind nbconvert"
/usr/bin/python3 "$here/kernels.py" "$work/jupyter/kernels" .net-csharp tutorial-csharp
/usr/bin/python3 -m nbconvert --to notebook --execute "$here/analysis.ipynb" --output-dir "$work/nbconvert"
/usr/bin/python3 "$here/shows.py" "$work/nbconvert/analysis.ipynb" "3 rows" "<table"

echo "== Tutorial.Displays on this project's kernel"
mkdir "$work/displays"
sed "s|FEED|$packages|" "$here/displays.dib" > "$work/displays/displays.dib"
cd "$work/own"
dotnet tutorial run "$work/displays/displays.dib" --force --keep-failed --out "$work/displays/ours"
/usr/bin/python3 "$here/shows.py" "$work/displays/ours/displays.ipynb" "float32 [3, 4]" "application/vnd.plotly.v1+json" "cannot be multiplied"

echo "== Tutorial.Displays on .NET Interactive's"
dotnet tool install Microsoft.dotnet-interactive --version 1.0.712001
"$here/../jupyter/tool_kernelspec.sh" "$work/jupyter/kernels/dotnet-interactive" "$here/in_folder.sh" "$work/own"
dotnet tutorial run "$work/displays/displays.dib" --kernel dotnet-interactive --force --keep-failed --out "$work/displays/theirs"
/usr/bin/python3 "$here/shows.py" "$work/displays/theirs/displays.ipynb" "float32 [3, 4]" "application/vnd.plotly.v1+json" "cannot be multiplied"
