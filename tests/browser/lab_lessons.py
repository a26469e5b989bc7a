"""Opens lessons in JupyterLab, in headless Chromium, light and dark, and works in them as a reader does.

Usage: lab_lessons.py COMMAND.dll LESSONS PLOTLY.NET.dll SCREENSHOTS LESSON.ipynb...
COMMAND.dll is the built 'tutorial' command, which installs the kernel; LESSONS is the folder of the committed notebooks, of which the
named ones are opened as they are in a fresh clone, run, saved and opened again. In one more notebook code is completed, inspected,
interrupted, asks for a line, and the kernel is restarted. plotly.js is taken from Plotly.NET's assembly, as the CDN would give it.
lab/build.sh builds the JupyterLab. Exit: 0 when all is as expected; 1 with the reasons, one a line.
"""

import contextlib
import json
import pathlib
import re
import secrets
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import plotly_script
from chromium import chromium, plotly_from, resize
from front_end import Unexpected, expect, free_port, private_jupyter, server, wait_until

HERE = pathlib.Path(__file__).resolve().parent
CHECKS = (HERE / "display_checks.js").read_text(encoding="utf-8")
PAGE = (1400, 1000)
OUTPUTS = ".jp-OutputArea-output"
THEMES = {False: "JupyterLab Light", True: "JupyterLab Dark"}

PANEL = "const panel = window.jupyterapp?.shell.currentWidget;"
IS_READY = PANEL + """
return panel?.context?.isReady === true && panel.sessionContext.isReady && panel.sessionContext.session?.kernel?.status === 'idle';
"""
CELLS = PANEL + """
return panel.content.widgets.filter(cell => cell.model.type === 'code').map(cell => {
    const outputs = cell.outputArea.model.toJSON();
    return { prompt: cell.promptNode.textContent, types: outputs.map(output => output.output_type),
             text: outputs.filter(output => output.output_type === 'stream').map(output => [].concat(output.text).join('')).join(''),
             error: outputs.filter(output => output.output_type === 'error').map(output => output.evalue).join() };
});
"""
RUN = "const done = arguments[arguments.length - 1]; window.jupyterapp.commands.execute(arguments[0], arguments[1]).then(() => done(null), error => done(String(error)));"
HAVE_DRAWN = "return [...document.querySelectorAll('[data-tutorial-chart] > .still')].every(still => still.style.display === 'none');"
PICTURES = f"return [...document.querySelectorAll('{OUTPUTS} img')].filter(image => image.complete && image.naturalWidth > 0).length;"
CONTENT_HEIGHT = """
return Math.max(...[...document.querySelectorAll('.jp-Notebook')].map(notebook => notebook.scrollHeight)) + 300;
"""
ADD_CELL = PANEL + """
const notebook = panel.content;
notebook.activeCellIndex = notebook.widgets.length - 1;
return window.jupyterapp.commands.execute('notebook:insert-cell-below').then(() => {
    notebook.activeCell.model.value.text = arguments[0];
    notebook.mode = 'edit';
    notebook.activeCell.editor.focus();
    notebook.activeCell.editor.setCursorPosition({ line: 0, column: arguments[0].length });
});
"""


class Lab:
    """A page of JupyterLab, and what a person does on it."""

    def __init__(self, browser, root, token, screenshots):
        self.browser, self.root, self.token, self.screenshots = browser, root, token, screenshots

    def open(self, path, is_dark):
        """Opens a notebook in the way that its address does, in a theme."""
        resize(self.browser, PAGE)
        self.browser.get(f"{self.root}/lab/tree/{path}?reset&token={self.token}")
        wait_until(lambda: self.script("return window.jupyterapp !== undefined"), "JupyterLab starts")
        self.command("apputils:change-theme", {"theme": THEMES[is_dark]})
        wait_until(lambda: self.script("return document.body.dataset.jpThemeName") == THEMES[is_dark], "the theme comes")
        wait_until(lambda: self.script("return document.querySelector('.jp-Dialog') !== null") or self.script(IS_READY), "the notebook and its kernel load")
        asked = self.script("return document.querySelector('.jp-Dialog')?.textContent ?? null")
        expect(asked is None, f"{path} opens with a question: {asked}")

    def script(self, text, *arguments):
        return self.browser.execute_script(text, *arguments)

    def command(self, name, arguments=None):
        failure = self.browser.execute_async_script(RUN, name, arguments or {})
        expect(failure is None, f"the command {name} fails: {failure}")

    def picture(self, name):
        self.browser.save_screenshot(str(self.screenshots / f"{name}.png"))

    def cell(self, code):
        """A new last cell, with the cursor behind its code."""
        self.script(ADD_CELL, code)

    def execute(self, code):
        """Begins to run a new last cell."""
        self.cell(code)
        self.keys(Keys.CONTROL, Keys.ENTER)

    def keys(self, *keys):
        self.browser.switch_to.active_element.send_keys("".join(keys))

    def last(self):
        return self.script(CELLS)[-1]

    def ended(self, what):
        wait_until(lambda: self.last()["prompt"].strip("[]: ").isdigit(), what)
        return self.last()

    def shown(self, selector, what):
        wait_until(lambda: any(found.is_displayed() for found in self.browser.find_elements(By.CSS_SELECTOR, selector)), what)
        return next(found for found in self.browser.find_elements(By.CSS_SELECTOR, selector) if found.is_displayed())

    def look(self, name, charts, widgets):
        """Checks the displays, on a page as tall as its content, and takes its picture."""
        resize(self.browser, (PAGE[0], self.script(CONTENT_HEIGHT)))
        time.sleep(1)
        problems, seen = self.script(CHECKS, OUTPUTS, charts, widgets)
        self.picture(name)
        resize(self.browser, PAGE)
        return [f"{name}: {problem}" for problem in problems], seen


def as_cloned(folder, lessons, names):
    """A tree in which the lessons find the library where it is in the repository, and no CIFAR-10."""
    (folder / "artifacts").symlink_to(lessons.parent / "artifacts")
    (folder / "notebooks").mkdir()
    for name in names:
        (folder / "notebooks" / name).write_bytes((lessons / name).read_bytes())
    empty = {"cells": [], "metadata": json.loads((lessons / names[0]).read_text(encoding="utf-8"))["metadata"], "nbformat": 4, "nbformat_minor": 5}
    (folder / "notebooks" / "scratch.ipynb").write_text(json.dumps(empty), encoding="utf-8")


def run_all(lab, name):
    """Runs a lesson that is open and saves it; returns how many cells ran."""
    expected = [cell["types"] for cell in lab.script(CELLS)]
    lab.command("notebook:run-all-cells")
    cells = lab.script(CELLS)
    errors = [cell["error"] for cell in cells if cell["error"]]
    expect(not errors, f"{name}: cells fail: {errors}")
    for number, (cell, types) in enumerate(zip(cells, expected), start=1):
        expect(cell["types"] == types, f"{name}, cell {number}: it shows {cell['types']} and not {types}")
    wait_until(lambda: lab.script(HAVE_DRAWN), f"{name}: the charts are drawn")
    lab.command("docmanager:save")
    return len(cells)


def stored_pictures(lesson):
    """How many pictures a reader is to see who has run nothing: what is HTML in the outputs, without what its scripts would make."""
    cells = json.loads(lesson.read_text(encoding="utf-8"))["cells"]
    shown = (output.get("data", {}) for cell in cells for output in cell.get("outputs", []))
    pages = (re.sub("<script.*?</script>", "", "".join(data.get("text/html", "")), flags=re.DOTALL) for data in shown)
    return sum(len(re.findall("<img |<svg[^>]* role=\"img\"", page)) for page in pages)


def look_at_lesson(lab, lesson):
    """A lesson as it is cloned, light and dark; then run, saved, and opened again in the dark. Returns problems and what was seen."""
    name, stem, path = lesson.name, lesson.stem, f"notebooks/{lesson.name}"
    expected = stored_pictures(lesson)
    problems = []
    for is_dark in (True, False):
        what = f"{stem}-{'dark' if is_dark else 'light'}-cloned"
        lab.open(path, is_dark)
        if (pictures := lab.script(PICTURES)) != expected:
            problems.append(f"{what}: {pictures} pictures are shown, and {expected} are stored")
        found, _ = lab.look(what, "still", "still")
        problems += found
    cells = run_all(lab, name)
    found, seen = lab.look(f"{stem}-light-run", "live", "live")
    problems += found
    lab.open(path, is_dark=True)
    wait_until(lambda: lab.script(HAVE_DRAWN), f"{name}, opened again: the charts are drawn")
    found, again = lab.look(f"{stem}-dark-saved", "live", "live")
    problems += found
    if again != seen:
        problems.append(f"{name}: opened again it shows {again} and not {seen}")
    return problems, {"cells": cells, **seen}


def complete(lab):
    lab.cell("Console.WriteLi")
    lab.keys(Keys.TAB)
    wait_until(lambda: lab.script(PANEL + "return panel.content.activeCell.model.value.text") == "Console.WriteLine", "a single completion is put in")
    lab.cell("Console.Wri")
    lab.keys(Keys.TAB)
    offered = lab.shown(".jp-Completer", "the completions").text
    expect("Write" in offered and "WriteLine" in offered, f"Console.Wri is completed by {offered!r}")
    lab.picture("completion")
    lab.keys(Keys.ESCAPE)


def inspect(lab):
    lab.cell("Math.Sqrt(2)")
    lab.script(PANEL + "panel.content.activeCell.editor.setCursorPosition({ line: 0, column: 7 });")
    lab.keys(Keys.SHIFT, Keys.TAB)
    said = lab.shown(".jp-Tooltip", "the tooltip").text
    expect("double Math.Sqrt(double d)" in said, f"of Math.Sqrt is said {said!r}")
    lab.picture("inspection")
    lab.keys(Keys.ESCAPE)


def interrupt(lab):
    lab.execute('Console.WriteLine("runs"); while (true) { }')
    wait_until(lambda: "runs" in lab.last()["text"], "the endless cell runs")
    lab.command("notebook:interrupt-kernel")
    cell = lab.ended("the endless cell ends")
    expect("interrupted" in cell["error"], f"an interrupted cell shows {cell}")


def ask(lab):
    for code, prompt, line in (
            ('using Microsoft.DotNet.Interactive; (await Kernel.GetInputAsync("Your name?")) + "!"', "Your name?", "Ada"),
            ('Console.ReadLine() + "!"', "", "Grace")):
        lab.execute(code)
        field = lab.shown(".jp-Stdin-input", f"{code} asks")
        asked = lab.browser.find_element(By.CSS_SELECTOR, ".jp-Stdin-prompt").text
        expect(prompt in asked, f"{code} asks {asked!r}")
        lab.picture(f"input-{line}")
        field.send_keys(line, Keys.ENTER)
        lab.ended(f"{code} goes on")
        shown = lab.script("return [...document.querySelectorAll('.jp-Notebook .jp-OutputArea-executeResult')].at(-1)?.textContent ?? ''")
        expect(f"{line}!" in shown, f"{code} gives {shown!r}")


def restart(lab):
    lab.execute("int kept = 41; kept + 1")
    expect(not lab.ended("a cell runs")["error"], "a cell fails before the restart")
    lab.script("void window.jupyterapp.commands.execute('notebook:restart-kernel');")
    lab.shown(".jp-Dialog .jp-mod-accept", "the question whether to restart").click()
    wait_until(lambda: lab.script("return document.querySelector('.jp-Dialog') === null") and lab.script(IS_READY), "the kernel comes again")
    lab.execute("kept")
    cell = lab.ended("a cell runs after the restart")
    expect("CS0103" in cell["error"], f"after a restart, what was declared before is there: {cell}")


def work(lab):
    """What a reader does in a notebook beside reading it."""
    lab.open("notebooks/scratch.ipynb", is_dark=True)
    for act in (complete, inspect, interrupt, ask, restart):
        act(lab)
    lab.picture("work")


@contextlib.contextmanager
def lab_page(folder, assembly, screenshots):
    (folder / "plotly.js").write_bytes(plotly_script.read(assembly))
    port, token = free_port(), secrets.token_hex(16)
    command = ["/usr/bin/python3", str(HERE / "lab" / "server.py"), "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
               f"--ServerApp.token={token}", f"--ServerApp.root_dir={folder}"]
    root = f"http://127.0.0.1:{port}"
    with server(folder, command, port), chromium(is_offline=False) as browser, plotly_from(browser, f"{root}/files/plotly.js?token={token}"):
        yield Lab(browser, root, token, screenshots)


def main(arguments):
    if len(arguments) < 5:
        sys.exit(__doc__)
    command, lessons, assembly, screenshots = (pathlib.Path(argument).resolve() for argument in arguments[:4])
    names = arguments[4:]
    screenshots.mkdir(parents=True, exist_ok=True)
    problems, total = [], {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        as_cloned(folder, lessons, names)
        subprocess.run(["dotnet", str(command), "kernel", "install"], env=private_jupyter(folder), check=True, stdout=subprocess.DEVNULL)
        try:
            with lab_page(folder, assembly, screenshots) as lab:
                work(lab)
                for lesson in names:
                    found, seen = look_at_lesson(lab, lessons / lesson)
                    problems += found
                    total = {what: total.get(what, 0) + count for what, count in seen.items()}
        except Unexpected as reason:
            problems.append(str(reason))
    problems += [f"there are no {what} in the lessons, so that part tested nothing" for what, count in total.items() if count == 0]
    print("\n".join(problems) if problems else f"{len(names)} lessons worked through in JupyterLab, light and dark: "
          + ", ".join(f"{count} {what}" for what, count in total.items()), flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
