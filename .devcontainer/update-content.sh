#!/usr/bin/env bash
# Builds what a reader needs, the library, the command and the kernel, and installs the kernel. TorchBackend=cuda in the environment takes
# the build of libtorch for NVIDIA's GPUs.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build src/Tutorial.Cli
dotnet run --project src/Tutorial.Cli --no-build -- kernel install
