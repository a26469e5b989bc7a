"""The scripts of the library's interactive displays, as src/Tutorial/Displays/Drawing/DisplayScript.cs puts them together."""

import pathlib

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src" / "Tutorial"
WIDGETS = ("DropoutMasks", "KernelEditor", "SlidingWindow", "SoftmaxTemperature")
MATRIX = "ConfusionMatrixView"


def read(path):
    return path.read_text(encoding="utf-8")


def script_of(name):
    """The file of a script."""
    return next(SOURCES.glob(f"**/{name}.js"))


def whole_script(name):
    """What stands in the script element of a display of this name."""
    if name == MATRIX:
        return read(script_of(name))
    return read(script_of("Widget")).replace("BUILD", read(script_of(name)).strip(), 1).replace("NAME", name, 1)
