#!/usr/bin/env bash
# Makes the lessons ready to open: a Jupyter client, the built library and kernel, and the kernelspec. For Ubuntu 24.04, on which the
# container's image stands; Debian 12 has packages of the same names. They bring Python.
set -euo pipefail
cd "$(dirname "$0")/.."

sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends jupyter-client jupyter-nbconvert jupyter-notebook >/dev/null
dotnet build Tutorial.sln
dotnet run --project src/Tutorial.Cli --no-build -- kernel install
