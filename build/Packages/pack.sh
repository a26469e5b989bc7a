#!/usr/bin/env bash
# Packs the library and the two tools from what the build of the solution left in artifacts/.
# Usage: build/Packages/pack.sh [FOLDER]          artifacts/packages without FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-artifacts/packages}
for project in DisplaysPackage KernelTool CommandTool; do
    dotnet pack "build/Packages/$project.csproj" --output "$folder" --nologo --verbosity quiet
done
ls "$folder"
