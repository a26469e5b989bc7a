"""plotly.js as Plotly.NET carries it: what a chart of a notebook asks the CDN for, without a network."""

import pathlib
import struct

START = b"/**\n* plotly.js v"


def read(assembly: pathlib.Path) -> bytes:
    """The resource of the assembly; its length stands in the four bytes before it (ECMA-335, II.24.2.3, of resources)."""
    data = assembly.read_bytes()
    at = data.find(START)
    if at < 4:
        raise ValueError(f"{assembly} carries no plotly.js: build the solution, and see whether Plotly.NET still embeds it.")
    (length,) = struct.unpack("<I", data[at - 4:at])
    return data[at:at + length]
