"""Looks for what a compiler warned of in executed notebooks.

Usage: no_warnings.py FOLDER...
Exit: 0 when no cell of any notebook in the folders wrote a compiler's warning; 1 with a line for each that did, or where a folder has no notebook.
"""

import json
import pathlib
import re
import sys

WARNING = re.compile(r"^.*\bwarning [A-Z]+\d+: .*$", re.MULTILINE)


def warnings(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for number, cell in enumerate(cells, start=1):
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                yield from (f"{path}: cell {number}: {line}" for line in WARNING.findall("".join(output["text"])))


def main(folders):
    if not folders:
        sys.exit(__doc__)
    found = []
    for folder in folders:
        notebooks = sorted(pathlib.Path(folder).glob("*.ipynb"))
        found += [line for path in notebooks for line in warnings(path)] if notebooks else [f"{folder}: there is no notebook in it"]
    print("\n".join(found) or "no warnings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
