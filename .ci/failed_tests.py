"""Names the tests that failed, with what they said, so that they stand at the end of a long log.

Usage: failed_tests.py FOLDER      (the folder of the .trx files)
"""

import pathlib
import sys
import xml.etree.ElementTree as xml

LONGEST = 1500  # characters of a message
TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"


def failures(file):
    for result in xml.parse(file).iter(f"{TRX}UnitTestResult"):
        if result.get("outcome") == "Failed":
            said = [part.text or "" for tag in ("Message", "StackTrace") for part in result.iter(f"{TRX}{tag}")]
            yield result.get("testName"), "\n".join(said)[:LONGEST]


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.trx")):
    for name, said in failures(file):
        print(f"\nfailed: {name}\n{said}")
