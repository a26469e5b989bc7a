"""Prints the commands of a page of documentation: its blocks of sh, but for the first, and the "run" lines of its YAML.

The first block builds this repository and packs it, which has been done when the others are tried.
"""
import re
import sys

page = open(sys.argv[1], encoding="utf-8").read()
blocks = re.findall(r"^```(sh|yaml)\n(.*?)^```", page, re.M | re.S)
commands = [text if language == "sh" else "\n".join(re.findall(r"^ *- run: (.*)$", text, re.M)) + "\n" for language, text in blocks][1:]
if len(commands) < 3:
    sys.exit(f"{sys.argv[1]} has {len(commands)} blocks of commands behind the first; they are what is tried.")
print("".join(commands))
