#!/usr/bin/env bash
# Builds the mends of TorchSharp, the one part of the build that reads files of packages itself, with the packages in another place:
# a folder with a blank in its name, named without a slash at its end as a cache of continuous integration names it, and read-only.
# The packages are links to those that are there, so that nothing is fetched.
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
place=$PWD/artifacts/elsewhere
release() { [ ! -e "$place" ] || chmod -R u+w "$place"; rm -rf "$place"; }
trap release EXIT
release
mkdir -p "$place/the packages"
for package in google.protobuf mono.cecil sharpziplib skiasharp skiasharp.nativeassets.macos skiasharp.nativeassets.win32 torchsharp; do
    cp -al "${cache%/}/$package" "$place/the packages/"
done
find "$place/the packages" -type d -exec chmod a-w {} +

NUGET_PACKAGES="$place/the packages" dotnet build build/TorchSharp "-p:ArtifactsPath=$place/built" --nologo -v quiet
for file in TorchSharp.dll libLibTorchSharp.so; do
    cmp "$place/built/mended/$file" "artifacts/mended/$file" && echo "$file: the same"
done
