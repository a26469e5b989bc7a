"""Opens each lesson, and the glossary, as the page that Jupyter's nbconvert makes of it, in headless Chromium with the network off.

Usage: lesson_pages.py LESSONS PLOTLY.NET.dll SCREENSHOTS
LESSONS is the folder of the .ipynb files, with outputs; plotly.js is taken from Plotly.NET's assembly, as the CDN would give it.
Each page is looked at with scripts and plotly.js, light and dark, and light also where the CDN cannot be reached and without scripts.
The light pages hold RequireJS, as nbconvert and the classic notebook have it; the dark ones do not, like JupyterLab and VS Code.
Exit: 0 when every display is as display_checks.js wants it; 1 with the reasons, one a line.
"""

import json
import pathlib
import re
import sys
import tempfile
import time
import warnings

from nbconvert import HTMLExporter

import plotly_script
from chromium import TELEPHONE, WIDE, chromium, messages, open_without_scripts, plotly_from, resize, save_whole_page

PATIENCE = 120  # seconds; only bounds how long something stuck is waited for
LARGEST_LESSON, LARGEST_DISPLAY = 2_000_000, 100_000  # bytes; of a display, one of its representations, since a page shows one
PROBING_SCRIPT = "dotnet-interactive-this-cell-"
PROBED = ("/discovery", "resources/dotnet-interactive.js", "/require.min.js")
OUTPUTS = ".jp-OutputArea-output"
FAULTY = pathlib.Path(__file__).with_name("faulty_displays.html")
CHECKS = pathlib.Path(__file__).with_name("display_checks.js").read_text(encoding="utf-8")

HAVE_DRAWN = "return [...document.querySelectorAll('[data-tutorial-chart] > .still')].every(still => still.style.display === 'none');"
HAVE_GIVEN_UP = """
const done = arguments[0];
if (window.tutorialPlotly) window.tutorialPlotly.catch(() => setTimeout(done)); else done();
"""
EXPECTED = "return [...document.querySelectorAll('.output')].map(output => output.dataset.expects ?? null);"
WIDTH = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth];"
COLOURS = "const style = getComputedStyle(document.body); return [style.color, style.backgroundColor];"


def too_large(lesson):
    """What is larger in a lesson than it may be, in words."""
    if (size := lesson.stat().st_size) > LARGEST_LESSON:
        yield f"{lesson.name}: {size:,} bytes, and {LARGEST_LESSON:,} are the most"
    for number, cell in enumerate(json.loads(lesson.read_text(encoding="utf-8"))["cells"], start=1):
        for output in cell.get("outputs", []):
            for mime_type, content in output.get("data", {}).items():
                text = content if isinstance(content, str) else "".join(content) if isinstance(content, list) else json.dumps(content)
                if (size := len(text.encode())) > LARGEST_DISPLAY:
                    yield f"{lesson.name}, cell {number}: {size:,} bytes of {mime_type}, and {LARGEST_DISPLAY:,} are the most"


def convert(lesson, folder, is_dark):
    page, _ = HTMLExporter(theme="dark" if is_dark else "light").from_filename(str(lesson))
    if is_dark:
        page = re.sub(r'<script src="[^"]*require[^"]*"></script>', "", page)
    path = folder / f"{lesson.stem}.html"
    path.write_text(page, encoding="utf-8")
    return path


def wait_for_charts(browser):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not browser.execute_script(HAVE_DRAWN):
        time.sleep(0.1)


def look(browser, charts, widgets, what, problems):
    """Checks the page that is open, which is made as tall as it is, so that all of it is in view."""
    resize(browser, TELEPHONE)
    widths = [browser.execute_script(WIDTH)]
    resize(browser, WIDE)
    widths.append(browser.execute_script(WIDTH))
    problems += [f"{what}: the page is {needed} pixels wide, and the window {there}" for needed, there in widths if needed > there]
    resize(browser, (WIDE[0], browser.execute_script("return document.documentElement.scrollHeight;")))
    found, seen = browser.execute_script(CHECKS, OUTPUTS, charts, widgets)
    problems += [f"{what}: {problem}" for problem in found]
    resize(browser, WIDE)
    return seen


def unseen_faults():
    """What the checks do not see, or see where it is not, on a page made for it, in words."""
    with chromium() as browser:
        resize(browser, WIDE)
        browser.get(FAULTY.as_uri())
        found, _ = browser.execute_script(CHECKS, ".output", "still", "still")
        for number, expected in enumerate(browser.execute_script(EXPECTED), start=1):
            said = [problem for problem in found if problem.startswith(f"output {number},")]
            if expected is None and said or expected is not None and not any(expected in problem for problem in said):
                yield f"{FAULTY.name}, output {number}: expected '{expected}', and the checks say {said}"


def said_by_lesson(browser):
    """What the console says, but on a page with the probing script of .NET Interactive's tool for what that looks for and does not find."""
    probed = PROBED if PROBING_SCRIPT in browser.page_source else ()
    return [message for message in messages(browser) if not any(file in message.split(" - ")[0] for file in probed)]


def look_live(browser, page, folder, theme, problems):
    browser.get(page.as_uri())
    wait_for_charts(browser)
    seen = look(browser, "live", "live", f"{page.stem}, {theme}, live", problems)
    save_whole_page(browser, folder, f"{page.stem}-{theme}-live")
    problems += [f"{page.stem}, {theme}, live: the console says: {message}" for message in said_by_lesson(browser)]
    return seen


def look_offline(browser, page, theme, problems):
    browser.get(page.as_uri())
    browser.execute_async_script(HAVE_GIVEN_UP)
    look(browser, "still", "live", f"{page.stem}, {theme}, without the CDN", problems)
    said = [message for message in said_by_lesson(browser) if not message.startswith("https://cdn.plot.ly/")]
    problems += [f"{page.stem}, {theme}, without the CDN: the console says: {message}" for message in said]


def look_still(browser, page, folder, theme, problems):
    open_without_scripts(browser, page)
    look(browser, "still", "still", f"{page.stem}, {theme}, without scripts", problems)
    save_whole_page(browser, folder, f"{page.stem}-{theme}-still")


def look_at_all(lessons, plotly, folder, problems):
    """Opens every page in every way; returns what was seen on the live light pages, added up, and the colours of each theme."""
    total, colours = {}, []
    for is_dark in (False, True):
        theme = "dark" if is_dark else "light"
        with tempfile.TemporaryDirectory() as name, chromium(is_dark) as browser:
            pages = [convert(lesson, pathlib.Path(name), is_dark) for lesson in lessons]
            with plotly_from(browser, plotly.as_uri()):
                seen = [look_live(browser, page, folder, theme, problems) for page in pages]
            for page in pages if not is_dark else ():
                look_offline(browser, page, theme, problems)
                look_still(browser, page, folder, theme, problems)
            colours.append(browser.execute_script(COLOURS))
            total = total or {what: sum(one[what] for one in seen) for what in seen[0]}
    return total, colours


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    notebooks, assembly, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    lessons = sorted(notebooks.glob("*.ipynb"))
    if not lessons:
        sys.exit(f"There is no .ipynb file in {notebooks}: name the folder of the executed lessons.")
    folder.mkdir(parents=True, exist_ok=True)
    warnings.filterwarnings("ignore", message="No lexer found")         # pygments does not know VS Code's name for the language
    plotly = folder / "plotly.js"
    plotly.write_bytes(plotly_script.read(assembly))

    problems = [*unseen_faults(), *(problem for lesson in lessons for problem in too_large(lesson))]
    seen, colours = look_at_all(lessons, plotly, folder, problems)
    problems += [f"there are no {what} on any page, so that part tested nothing" for what, count in seen.items() if count == 0]
    if colours[0] == colours[1]:
        problems.append(f"light and dark pages have the same colours: {colours[0]}")
    print("\n".join(problems) if problems else f"{len(lessons)} notebooks looked at in four ways: "
          + ", ".join(f"{count} {what}" for what, count in seen.items()), flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
