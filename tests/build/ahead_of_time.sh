#!/usr/bin/env bash
# Holds build/AheadOfTime to its word, with a small program: what comes from packages is compiled once, also after the sources have changed; what
# is published is always made from what the project asks for now; and a build that was ended leaves nothing behind that counts.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$PWD/artifacts/ahead-of-time-test
rm -rf "$place"
mkdir -p "$place"
trap 'rm -rf "$place"' EXIT
# Inside the repository, so that its properties hold, and outside of what is versioned.
cp -r tests/build/ahead-of-time "$place/program"

verbosity=minimal
publish() {
    MSBUILDDISABLENODEREUSE=1 dotnet publish "$place/program" "-p:ArtifactsPath=$place/built" "-p:KeptAheadOfTime=$place/kept/" -p:RunAnalyzers=false \
        --output "$place/out" --nologo --verbosity "$verbosity" "$@"
}
compiled() { grep -c 'Compiling .* ahead of time' "$place/log" || true; }
fail() {
    echo "$1" >&2
    cat "$place/log" >&2
    exit 1
}
hash_of() { sha256sum < "$place/out/$1"; }

verbosity=normal publish > "$place/log"
grep -Eiq 'Ahead of time: [^;]*crossgen2[^;]* [0-9]+\.[0-9]+\.[0-9]+[^;]*;[^;]*runtime[^;]* [0-9]+\.[0-9]+\.[0-9]+' "$place/log" ||
    fail "The compiler's version and .NET's do not name the folder."
[ "$(compiled)" -gt 0 ] || fail "The first build compiled nothing ahead of time."
[ "$(dotnet "$place/out/Published.dll")" = 0.11.6.0 ] || fail "The program does not run with Mono.Cecil 0.11.6."
cecil=$(hash_of Mono.Cecil.dll) program=$(hash_of Published.dll)
echo "the first build compiles"

echo 'Console.WriteLine("changed");' >> "$place/program/Program.cs"
publish > "$place/log"
[ "$(compiled)" -eq 0 ] || fail "A change of the program's source compiled a package again."
[ "$(hash_of Published.dll)" != "$program" ] || fail "The program is still the one before its source changed."
[ "$(dotnet "$place/out/Published.dll" | tail -1)" = changed ] || fail "The program does not do what its source says."
echo "a changed source is compiled, and no package"

touch "$place/program/Published.csproj"
publish > "$place/log"
[ "$(compiled)" -eq 0 ] || fail "A project file that was touched compiled a package again."
echo "a touched project file compiles no package"

publish -p:CecilVersion=0.11.5 > "$place/log"
[ "$(compiled)" -gt 0 ] || fail "Another version of the package was not compiled."
[ "$(dotnet "$place/out/Published.dll" | head -1)" = 0.11.5.0 ] || fail "The program does not run with Mono.Cecil 0.11.5."
echo "another version is compiled and published"

publish > "$place/log"
[ "$(compiled)" -eq 0 ] || fail "The version before was compiled again."
[ "$(hash_of Mono.Cecil.dll)" = "$cecil" ] || fail "What is published is not the version before, though it is older than the one in its place."
echo "the version before is published again, from what was kept"

publish -p:PublishReadyToRun=false > "$place/log"
publish > "$place/log"
[ "$(hash_of Mono.Cecil.dll)" = "$cecil" ] || fail "After a build without images the published file is not the image."
echo "a build without images leaves nothing in the way"

find "$place/kept" -name Mono.Cecil.dll -exec sh -c 'head -c 1000 "$1" > "$1.ended.tmp"; rm "$1"' _ {} \;
publish > "$place/log"
[ "$(compiled)" -gt 0 ] && [ "$(hash_of Mono.Cecil.dll)" = "$cecil" ] && [ "$(dotnet "$place/out/Published.dll" | head -1)" = 0.11.6.0 ] ||
    fail "A half-written image was taken for one."
echo "a half-written image does not count"
