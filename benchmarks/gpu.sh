#!/usr/bin/env bash
# What a GPU gives, in under ten minutes: builds with libtorch for CUDA, runs the tests that are skipped where torch sees no GPU, trains the
# lessons' network on the CPU and on the GPU, and prints one table. It needs Linux, an NVIDIA GPU with its driver, the .NET SDK, and a NuGet
# feed with TorchSharp-cuda-linux of the version in Directory.Packages.props.
#
#   benchmarks/gpu.sh             on a machine with a GPU
#   benchmarks/gpu.sh --dry-run   the same steps with libtorch for the CPU: the six tests have to be skipped, and the table has the CPU's rows
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

backend=cuda outcome=passed training=(--epochs 10)
case "$*" in
"") nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader ;;
--dry-run) backend=cpu outcome=notExecuted training=(--epochs 1 --batch 128 512) ;;
*) echo "usage: benchmarks/gpu.sh [--dry-run]" >&2; exit 2 ;;
esac

# A folder of its own: the notebooks' build stays as it is.
build=$PWD/artifacts/gpu-$backend
options=("-p:TorchBackend=$backend" "-p:ArtifactsPath=$build" -p:PublishReadyToRun=false -p:UseSharedCompilation=false)
dotnet build tests/Tutorial.Tests "${options[@]}" --nologo -v quiet
dotnet build -c Release benchmarks/Tutorial.Benchmarks "${options[@]}" --nologo -v quiet

rm -rf "$build/results"
tested=0
dotnet test tests/Tutorial.Tests "${options[@]}" --no-build --filter FullyQualifiedName~GpuTrainingTests \
    --logger trx --results-directory "$build/results" || tested=$?
if [ "$(grep -ho 'outcome="[A-Za-z]*"' "$build"/results/*.trx | grep -ic "\"$outcome\"")" -ne 6 ]; then
    echo "Not all six tests of a GPU have the outcome $outcome; the table below is of a machine on which they do not hold." >&2
    tested=1
fi

dotnet "$build/bin/Tutorial.Benchmarks/release/Tutorial.Benchmarks.dll" devices "${training[@]}"
printf '%d s in all\n' $SECONDS
exit $tested
