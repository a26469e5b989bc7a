"""Opens a lesson in the classic Jupyter notebook, in headless Chromium, runs every cell, interrupts one, and looks at the page.

Usage: classic_notebook.py KERNEL.dll LESSON.ipynb SCREENSHOT.png
Exit: 0 when all is as expected; 1 with the reason in one line.
The lesson is copied without its outputs, so nothing of the tree changes; nothing that the user has installed in Jupyter takes part.
"""

import json
import os
import pathlib
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PATIENCE = 300  # seconds; long, for a loaded machine: it only bounds how long something stuck is waited for

SUMMARY = """
return Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code').map(cell => ({
    prompt: cell.input_prompt_number,
    outputs: cell.output_area.outputs.map(output => output.output_type),
    error: cell.output_area.outputs.filter(output => output.output_type === 'error').map(output => output.evalue).join(),
}));
"""


class Unexpected(Exception):
    """The page shows something else than it should."""


def expect(condition, reason):
    if not condition:
        raise Unexpected(reason)


def wait_until(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.2)
    raise Unexpected(f"{what}: not within {PATIENCE} s")


def prepare(folder, kernel, lesson):
    """A tree in which the lesson finds the library where it is in the repository, and Jupyter finds the kernel under test only.

    Returns the types of the outputs that the lesson's code cells had.
    """
    repository = lesson.parent.parent
    (folder / "artifacts").symlink_to(repository / "artifacts")
    (folder / "data").symlink_to(repository / "data")
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    outputs = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            outputs.append([output["output_type"] for output in cell["outputs"]])
            cell["outputs"], cell["execution_count"] = [], None
    notebook["metadata"]["kernelspec"] = {"name": "under-test", "display_name": "under test", "language": "C#"}
    copy = folder / "notebooks" / lesson.name
    copy.parent.mkdir()
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    specification = folder / "data-of-jupyter" / "kernels" / "under-test" / "kernel.json"
    specification.parent.mkdir(parents=True)
    specification.write_text(json.dumps({
        "argv": ["dotnet", str(kernel), "--connection-file", "{connection_file}"],
        "display_name": "under test",
        "language": "C#",
        "interrupt_mode": "message",
    }), encoding="utf-8")
    return outputs


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_server(folder, port, token):
    environment = {
        **os.environ,
        "JUPYTER_DATA_DIR": str(folder / "data-of-jupyter"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
    }
    with open(folder / "server.log", "w", encoding="utf-8") as log:
        return subprocess.Popen(
            ["/usr/bin/python3", "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
             f"--NotebookApp.token={token}", f"--notebook-dir={folder}"],
            env=environment, stdout=log, stderr=subprocess.STDOUT)


def start_browser(folder):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--window-size=1200,2400", f"--user-data-dir={folder / 'browser'}"):
        options.add_argument(argument)
    browser = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
    browser.set_script_timeout(PATIENCE)
    return browser


def look(browser, address, expected, screenshot):
    browser.get(address)
    wait_until(lambda: browser.execute_script(
        "return typeof Jupyter !== 'undefined' && Jupyter.notebook !== undefined && Jupyter.notebook.kernel !== null"
        " && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook._fully_loaded === true"), "the notebook and its kernel load")

    browser.execute_script("Jupyter.notebook.execute_all_cells();")
    wait_until(lambda: all(isinstance(cell["prompt"], int) for cell in browser.execute_script(SUMMARY)), "all cells end")
    cells = browser.execute_script(SUMMARY)
    errors = [cell["error"] for cell in cells if cell["error"]]
    expect(not errors, f"cells fail: {errors}")
    expect(len(cells) == len(expected), f"there are {len(cells)} code cells and not {len(expected)}")
    for cell, types in zip(cells, expected):
        expect(cell["outputs"] == types, f"cell {cell['prompt']} shows {cell['outputs']} and not {types}")
    broken = browser.execute_script(
        "return [...document.querySelectorAll('.output_area img')].filter(image => image.complete && image.naturalWidth === 0).length")
    expect(broken == 0, f"{broken} pictures are broken")
    browser.execute_script("Jupyter.notebook.scroll_to_top && Jupyter.notebook.scroll_to_top();")
    time.sleep(1)
    browser.save_screenshot(str(screenshot))

    interrupt(browser)
    print(f"{len(cells)} cells ran, and one was interrupted", flush=True)


def interrupt(browser):
    browser.execute_script(
        "var cell = Jupyter.notebook.insert_cell_at_bottom('code'); cell.set_text('Console.WriteLine(\"runs\"); while (true) { }'); cell.execute();")
    wait_until(lambda: "stream" in browser.execute_script(SUMMARY)[-1]["outputs"], "the endless cell runs")
    browser.execute_script("Jupyter.notebook.kernel.interrupt();")
    wait_until(lambda: browser.execute_script(SUMMARY)[-1]["error"], "the endless cell ends")
    shown = browser.execute_script(SUMMARY)[-1]["error"]
    expect("interrupted" in shown, f"an interrupted cell shows {shown}")


def run(kernel, lesson, screenshot):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        expected = prepare(folder, kernel, lesson)
        port, token = free_port(), secrets.token_hex(16)
        server = start_server(folder, port, token)
        browser = None
        try:
            browser = start_browser(folder)
            wait_until(lambda: answers(port, server), "the server answers")
            look(browser, f"http://127.0.0.1:{port}/notebooks/notebooks/{lesson.name}?token={token}", expected, screenshot)
        except Unexpected as reason:
            log = (folder / "server.log").read_text(encoding="utf-8").strip().splitlines()
            return f"{reason}; the server last said: {' / '.join(log[-3:])}"
        finally:
            if browser is not None:
                browser.quit()
            server.terminate()
            server.wait()
    return None


def answers(port, server):
    expect(server.poll() is None, "the server ended")
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    kernel, lesson, screenshot = (pathlib.Path(argument).resolve() for argument in arguments)
    screenshot.parent.mkdir(parents=True, exist_ok=True)
    sys.exit(run(kernel, lesson, screenshot))


if __name__ == "__main__":
    main(sys.argv[1:])
