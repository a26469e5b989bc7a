#!/usr/bin/env bash
# Does what a new container does: takes a clean clone of the last commit and a home without any package, runs the scripts of
# .devcontainer there, and asks the kernel that it installed for 6 * 7 through Jupyter's own client. It needs root or sudo, and NuGet: some 700 MB.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

git clone -q "file://$repository" "$folder/clone"
mkdir "$folder/home"
export HOME=$folder/home MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
unset NUGET_PACKAGES JUPYTER_PATH JUPYTER_DATA_DIR XDG_DATA_HOME XDG_CACHE_HOME CIFAR10_DIR
cd "$folder"
bash clone/.devcontainer/on-create.sh
bash clone/.devcontainer/update-content.sh

jupyter kernelspec list
/usr/bin/python3 - <<'PYTHON'
from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="tutorial-csharp", startup_timeout=120)
shown = []
try:
    client.execute_interactive("Console.Write(6 * 7);", timeout=120, output_hook=lambda message: shown.append(message["content"].get("text", "")))
finally:
    client.stop_channels()
    manager.shutdown_kernel()
    del client, manager     # which they do not survive at the interpreter's end without a word
if "42" not in shown:
    raise SystemExit(f"The installed kernel wrote {shown} where 42 was due.")
PYTHON
echo "The container's steps are done, and the kernel that they installed answers."
