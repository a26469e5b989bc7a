"""Fails unless a folder of Jupyter kernels has the named ones, each started from the tool that was installed."""
import json
import pathlib
import sys

folder, *names = sys.argv[1:]
for name in names:
    arguments = json.loads((pathlib.Path(folder) / name / "kernel.json").read_text(encoding="utf-8"))["argv"]
    if not pathlib.Path(arguments[1]).is_file() or "/artifacts/" in arguments[1]:
        sys.exit(f"The kernel {name} is started by {arguments}, which is not the installed tool.")
    print(name, arguments[1])
