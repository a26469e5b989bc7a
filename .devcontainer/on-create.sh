#!/usr/bin/env bash
# Installs a Jupyter client for the lessons. For Ubuntu 24.04, on which the container's image stands; Debian 12 has packages of the same
# names. They bring Python.
set -euo pipefail

sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends jupyter-client jupyter-nbconvert jupyter-notebook >/dev/null
