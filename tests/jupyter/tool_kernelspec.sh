#!/usr/bin/env bash
# Writes the kernelspec of .NET Interactive's tool, which a manifest of tools pins. Arguments: the folder of the kernelspec, then what its
# command begins with, where it needs something before it.
set -euo pipefail
folder=$1
shift
mkdir -p "$folder"
# It opens a port for HTTP, which this machine alone needs; a thousand to choose from, others in each run, so that two do not meet.
first=$((10000 + RANDOM % 40 * 1000))
command=("$@" dotnet tool run dotnet-interactive jupyter --default-kernel csharp "{connection_file}" --http-local-only
    --http-port-range "$first-$((first + 999))")
{
    printf '{\n  "argv": [%s' "\"${command[0]}\""
    printf ', "%s"' "${command[@]:1}"
    printf '],\n  "display_name": ".NET (C#)",\n  "language": "C#"\n}\n'
} > "$folder/kernel.json"
