"""Compares what each mistake of tests/fixtures/mistakes.dib was answered, in a notebook that was run, with the words behind "says"."""
import json
import sys

notebook = json.load(open(sys.argv[1], encoding="utf-8"))
cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
wrong, mistakes = [], 0
for cell, after in zip(cells, cells[1:] + [None]):
    source = "".join(cell["source"])
    words = [line.removeprefix("// says: ") for line in source.splitlines() if line.startswith("// says: ")]
    if not words:
        continue
    mistakes += 1
    code = source.splitlines()[-1]
    errors = [output["evalue"] + "\n" + "\n".join(output["traceback"]) for output in cell["outputs"] if output["output_type"] == "error"]
    if len(errors) != 1:
        wrong.append(f"{code}\n  raised no error")
    elif words[0] not in errors[0]:
        wrong.append(f"{code}\n  should say: {words[0]}\n  says: {errors[0].splitlines()[0]}")
    elif "frame #" in errors[0]:
        wrong.append(f"{code}\n  lists frames of C++")
    if after is None or "8" not in json.dumps(after["outputs"]):
        wrong.append(f"{code}\n  the cell after it has no result")

print("\n".join(wrong + [f"{mistakes} mistakes, {len(wrong)} answered otherwise"]))
sys.exit(1 if wrong or mistakes < 80 else 0)
