"""Makes the README's pictures from the outputs of the executed lessons, each for a light and for a dark page.

Usage: readme_pictures.py LESSONS FOLDER        (notebooks docs/pictures)
LESSONS is the folder of the .ipynb files, executed on the drawn sample set; FOLDER takes the pictures.
Drawings are kept as SVG, with the colours of one theme; what is HTML is shown as nbconvert's page in headless Chromium and photographed.
Three of the light ones make up card.png, the picture that a shared link to the site shows (python3-pil, fonts-dejavu-core).
"""

import base64
import html
import json
import pathlib
import re
import sys
import tempfile

from PIL import Image, ImageDraw, ImageFont

from chromium import WIDE, chromium, resize
from lesson_pages import convert

TEXT = {"light": "#1f2328", "dark": "#e6edf3"}  # the text of GitHub's two themes
STYLE = re.compile("<style>.*?</style>", re.DOTALL)

# The name of a picture, the lesson, and code of the cell that shows it.
DRAWINGS = [
    ("architecture", "05-the-model", "ArchitectureDiagram.Of("),
    ("learning-curves", "06-learning-curves", 'LearningCurves.Draw(history, "accuracy")'),
]

# The same with a selector of what is photographed, and a script that comes before.
PHOTOGRAPHS = [
    ("sliding-window", "02-convolution-by-hand", "SlidingWindow.Convolution(", "[data-tutorial-widget] .live", """
        const slider = arguments[0].querySelector('input[type=range]');
        slider.value = 15;
        slider.dispatchEvent(new Event('input'));
        arguments[0].querySelector('.muted').remove();"""),
    ("confusion-matrix", "07-confusion-matrix", "ConfusionMatrixView.Of(", "table.matrix", ""),
    ("sample-set", "04-cifar10", "ImageGrid.Of(data.Training, count: 12", "div.tutorial table", ""),
]

CARD = (1200, 630)  # the size that the sites which show it ask for
TITLE = "Convolutional networks in C#"
FONT = "DejaVuSans-Bold.ttf"
PIECES = [("sliding-window", (40, 120, 1120)), ("confusion-matrix", (60, 350, 395)), ("sample-set", (800, 240, 360))]  # left, top, width

FIND = """
const cell = [...document.querySelectorAll('.jp-CodeCell')].find(one => one.querySelector('.jp-InputArea').textContent.includes(arguments[0]));
return cell?.querySelector('.jp-OutputArea')?.querySelector(arguments[1]);
"""
PLACE = """
const boxes = [arguments[0], ...arguments[0].querySelectorAll('*')].filter(one => one.matches('table, p, button, img')).map(one => one.getBoundingClientRect());
const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))];
return { x: left + scrollX, y: top + scrollY, width: Math.max(...boxes.map(box => box.right)) - left, height: Math.max(...boxes.map(box => box.bottom)) - top };
"""


def drawing(lesson, code):
    """The first drawing of the HTML that the cell with this code shows."""
    for cell in json.loads(lesson.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code" and code in "".join(cell["source"]):
            for output in cell["outputs"]:
                if found := re.search('src="data:image/svg\\+xml;base64,([^"]*)"', "".join(output.get("data", {}).get("text/html", ""))):
                    return base64.b64decode(found.group(1)).decode()
    sys.exit(f"{lesson} shows no drawing under '{code}': execute it, or mend the name of the cell here.")


def draw(lessons, folder):
    for name, lesson, code in DRAWINGS:
        svg = STYLE.sub("", drawing(lessons / f"{lesson}.ipynb", code))
        for theme, colour in TEXT.items():
            (folder / f"{name}-{theme}.svg").write_text(svg.replace("currentColor", html.escape(colour)) + "\n", encoding="utf-8", newline="\n")


def photograph(lessons, folder):
    for theme, colour in TEXT.items():
        with tempfile.TemporaryDirectory() as pages, chromium(theme == "dark") as browser:
            resize(browser, WIDE)
            browser.execute_cdp_cmd("Emulation.setDefaultBackgroundColorOverride", {"color": {"r": 0, "g": 0, "b": 0, "a": 0}})
            for name, lesson, code, selector, script in PHOTOGRAPHS:
                browser.get(convert(lessons / f"{lesson}.ipynb", pathlib.Path(pages), theme == "dark").as_uri())
                element = browser.execute_script(FIND, code, selector)
                if element is None:
                    sys.exit(f"{lesson} shows no '{selector}' under '{code}': execute it, or mend the name of the cell here.")
                browser.execute_script("document.documentElement.style.background = document.body.style.background = 'none';"
                                       f"arguments[0].style.color = '{colour}';" + script, element)
                place = browser.execute_script(PLACE, element)
                picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {**place, "scale": 1.5}})
                (folder / f"{name}-{theme}.png").write_bytes(base64.b64decode(picture["data"]))


def draw_card(folder):
    card = Image.new("RGB", CARD, "white")
    ImageDraw.Draw(card).text((40, 28), TITLE, fill=TEXT["light"], font=ImageFont.truetype(FONT, 52))
    for name, (left, top, width) in PIECES:
        picture = Image.open(folder / f"{name}-light.png").convert("RGBA")
        picture = picture.resize((width, picture.height * width // picture.width), Image.Resampling.LANCZOS)
        card.paste(picture, (left, top), picture)
    card.quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(folder / "card.png", optimize=True)


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    lessons, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    draw(lessons, folder)
    photograph(lessons, folder)
    draw_card(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
