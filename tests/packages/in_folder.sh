#!/usr/bin/env bash
# Runs a command in another folder: a kernel is started in its notebook's, and a local tool is found in the folder of its manifest.
cd "$1" && shift && exec "$@"
