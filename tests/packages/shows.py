"""Fails unless the outputs of an executed notebook have all of some texts."""
import json
import sys

path, *wanted = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    outputs = json.dumps([cell.get("outputs", []) for cell in json.load(file)["cells"]], ensure_ascii=False)
text = outputs.replace('\\"', '"')
missing = [each for each in wanted if each not in text]
if missing:
    sys.exit(f"The outputs of {path} do not show {missing}: {text[:3000]}")
print(path, "shows", wanted)
