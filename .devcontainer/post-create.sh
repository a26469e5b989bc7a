#!/usr/bin/env bash
# Makes the lessons ready to open: a Jupyter client, the built library and kernel, and the kernelspec.
set -euo pipefail
cd "$(dirname "$0")/.."

sudo apt-get update -qq
sudo apt-get install -y -qq --no-install-recommends jupyter-client jupyter-nbconvert jupyter-notebook >/dev/null
dotnet build Tutorial.sln
dotnet run --project src/Tutorial.Cli --no-build -- kernel install
