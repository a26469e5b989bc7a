"""Runs playing.dib, a notebook with each interactive display of the library and with mathematics, and plays on its page in headless Chromium
as a reader would: wide and light, and as on a telephone, dark.

Usage: playing.py COMMAND.dll LIBRARY.dll FOLDER
COMMAND.dll is the built 'tutorial' command, LIBRARY.dll the library; FOLDER takes the notebook, its page and pictures of it.
Exit: 0 when each action changes what its display shows, formulas take room, hints unfold, everything fits and prints whole, and the console is
silent; 1 with the reasons, one a line.
"""

import base64
import pathlib
import shutil
import subprocess
import sys
import time

from chromium import TELEPHONE, WIDE, chromium, messages, resize, save_whole_page

NOTEBOOK = pathlib.Path(__file__).with_name("playing.dib")
PICTURE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "pictures" / "sample-set-light.png"

# The displays in their order, and what is done to each: code with `live`, the part of it that plays, and `root`, around that.
PRESS = "[...live.querySelectorAll('button')].find(button => button.textContent.includes('{}')).click();"
SET = "const control = live.querySelectorAll('{}')[{}]; control.value = '{}'; control.dispatchEvent(new Event('{}', {{ bubbles: true }}));"
KEY = "live.querySelector('[tabindex=\"0\"]').dispatchEvent(new KeyboardEvent('keydown', {{ key: '{}', bubbles: true }}));"
DISPLAYS = [
    ("SlidingWindow", "convolution", [
        ("a step", PRESS.format("step")), ("an arrow key", KEY.format("ArrowDown")), ("the slider", SET.format("input[type=range]", 0, 7, "input")),
        ("another kernel", SET.format("select", 0, "blur", "change")), ("a value of the kernel", SET.format(".steps input", 0, 3, "change")),
        ("a stride", SET.format("input[min]", 1, 2, "change")), ("a stride that is none", SET.format("input[min]", 1, 0, "change")),
        ("a stride again", SET.format("input[min]", 1, 1, "change"))]),
    ("SlidingWindow", "max pooling", [("a step", PRESS.format("step")), ("a size", SET.format("input[min]", 1, 3, "change"))]),
    ("SlidingWindow", "average pooling", [("back", PRESS.format("back")), ("a stride", SET.format("input[min]", 2, 2, "change"))]),
    ("KernelEditor", "kernel", [
        ("a preset", SET.format("select", 0, "sharpen", "change")), ("a value", SET.format(".steps input", 4, 9, "input")),
        ("a tick", "live.querySelector('input[type=checkbox]').click();")]),
    ("SoftmaxTemperature", "softmax", [("the slider", SET.format("input", 0, 0.7, "input")), ("a button", PRESS.format("0.5"))]),
    ("DropoutMasks", "dropout", [("a mask", PRESS.format("another")), ("many masks", PRESS.format("100")), ("from the start", PRESS.format("start"))]),
    ("ConfusionMatrixView", "confusion", [
        ("a click", "[...root.querySelectorAll('table.matrix td')].find(cell => cell.title !== root.querySelector('.sentence').textContent).click();"),
        ("an arrow key", "root.querySelector('td[aria-current]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))"
                         " && root.querySelector('td[aria-current]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));"),
        ("the switch", "root.querySelector('.share summary').click();")]),
]
HOSTS = "const hosts = [...document.querySelectorAll('[data-tutorial-widget], [data-tutorial-matrix]')];"
NAMES = HOSTS + "return hosts.map(host => host.getAttribute('data-tutorial-widget') ?? 'ConfusionMatrixView');"
PART = HOSTS + "const root = hosts[arguments[0]].shadowRoot, live = root.querySelector('.live');"
STATE = PART + """
return root.querySelector('div.tutorial').innerHTML + [...live.querySelectorAll('canvas')].map(canvas => canvas.toDataURL())
    + [...live.querySelectorAll('input, select')].map(control => control.value) + root.querySelectorAll('details[open]').length;
"""
FIRST_OF_MAP = PART + """
live.scrollIntoView({ block: 'center' });
return [...live.querySelectorAll('[data-place]')].filter((_, place) => place === 2 || place === 6).map(cell => cell.getBoundingClientRect())
    .map(box => [box.left + box.width / 2, box.top + box.height / 2]);
"""
PAGE = """
const box = element => element.getBoundingClientRect();
const formulas = [...document.querySelectorAll('math')].map(math => [box(math).width, box(math).height, math.textContent]);
const pictures = [...document.querySelectorAll('.prose img')].map(picture => picture.naturalWidth);
return { formulas, pictures, ticks: document.querySelector('.prose').textContent.match(/[☐☑]/g), width: document.documentElement.scrollWidth,
         diagram: document.querySelector('figure.diagram')?.textContent };
"""
UNFOLD = """
const root = [...document.querySelectorAll('.isolated')].map(host => host.shadowRoot).find(root => /A hint/.test(root.textContent));
if (!root) return ['there is no hint'];
return [...root.querySelectorAll('summary')].flatMap(summary => {
    const behind = summary.nextElementSibling, before = behind.checkVisibility();
    summary.click();
    return before || !behind.checkVisibility() || behind.getBoundingClientRect().height === 0 ? [`'${summary.textContent}' does not unfold`] : [];
});
"""
WIDEST = """
return [...document.querySelectorAll('.isolated')].flatMap(host => [...host.shadowRoot.querySelectorAll('img, svg[viewBox], canvas')])
    .map(picture => picture.getBoundingClientRect().right - document.documentElement.clientWidth).filter(over => over > 1).length;
"""


def run(command, library, folder):
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PICTURE, folder / "picture.png")
    notebook = folder / "playing.dib"
    notebook.write_text(NOTEBOOK.read_text(encoding="utf-8").replace("LIBRARY", library.as_posix()), encoding="utf-8")
    subprocess.run(["dotnet", str(command), "run", str(notebook), "--out", str(folder / "out"), "--force"], check=True, stdout=subprocess.DEVNULL)
    return folder / "out" / "playing.html"


def mouse(browser, kind, place):
    browser.execute_cdp_cmd("Input.dispatchMouseEvent", {
        "type": kind, "x": place[0], "y": place[1], "button": "left", "buttons": 0 if kind == "mouseReleased" else 1, "clickCount": 1})


def drag(browser, number):
    """The window is dragged over the map with the mouse itself."""
    start, end = browser.execute_script(FIRST_OF_MAP, number)
    for kind, place in (("mousePressed", start), ("mouseMoved", end), ("mouseReleased", end)):
        mouse(browser, kind, place)
        yield kind, browser.execute_script(STATE, number)


def play(browser):
    """What does not play, in words."""
    problems = []
    names = browser.execute_script(NAMES)
    if names != [name for name, *_ in DISPLAYS]:
        return [f"the displays are {names}"]
    for number, (name, what, actions) in enumerate(DISPLAYS):
        before = browser.execute_script(STATE, number)
        for action, code in actions:
            browser.execute_script(PART + code, number)
            after = browser.execute_script(STATE, number)
            if after == before:
                problems.append(f"{name} ({what}): {action} changes nothing")
            before = after
        if what == "convolution":
            for kind, after in drag(browser, number):
                if after == before and kind != "mouseReleased":
                    problems.append(f"{name}: dragging the window changes nothing ({kind})")
                before = after
            browser.execute_script(PART + PRESS.format("play"), number)
            end = time.monotonic() + 60
            while browser.execute_script(STATE, number) == before and time.monotonic() < end:
                time.sleep(0.1)
            if time.monotonic() >= end:
                problems.append(f"{name}: nothing moves while it plays")
            browser.execute_script(PART + PRESS.format("pause"), number)
    return problems


def look(browser, width):
    seen = browser.execute_script(PAGE)
    problems = []
    if len(seen["formulas"]) != 4 or any(formula[0] < 10 or formula[1] < 10 for formula in seen["formulas"]):
        problems.append(f"the formulas are not seen: {seen['formulas']}")
    if len(seen["pictures"]) != 1 or seen["pictures"][0] == 0:
        problems.append(f"the local picture is not seen: {seen['pictures']}")
    if seen["ticks"] != ["☑", "☐"]:
        problems.append(f"the boxes are {seen['ticks']}")
    if "graph TD" not in (seen["diagram"] or ""):
        problems.append(f"the diagram is {seen['diagram']}")
    if seen["width"] > width:
        problems.append(f"the page is {seen['width']} pixels wide, and the window {width}")
    return problems + browser.execute_script(UNFOLD)


def print_page(browser, folder):
    """Prints the page as PDF, and says what would be cut where it is as wide as the paper."""
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    resize(browser, (700, 1000))
    cut = browser.execute_script(WIDEST)
    shown = browser.execute_script("return getComputedStyle(document.querySelector('nav')).display;")
    pdf = browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": False, "paperWidth": 8.27, "paperHeight": 11.69})
    (folder / "playing.pdf").write_bytes(base64.b64decode(pdf["data"]))
    return ([f"{cut} pictures are wider than the paper"] if cut else []) + (["the list of contents is printed"] if shown != "none" else [])


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    command, library, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    page = run(command, library, folder)
    problems = []
    for name, is_dark, size in (("wide-light", False, WIDE), ("telephone-dark", True, TELEPHONE)):
        with chromium(is_dark) as browser:
            resize(browser, size)
            browser.get(page.as_uri())
            problems += [f"{name}: {problem}" for problem in play(browser) + look(browser, size[0])]
            save_whole_page(browser, folder, name)
            problems += [f"{name}: the console says: {message}" for message in messages(browser)]
            if not is_dark:
                problems += print_page(browser, folder)
    print("\n".join(problems) if problems else f"{len(DISPLAYS)} displays played twice, and nothing else is wrong with their page", flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
