"""Opens a lesson in the classic Jupyter notebook, in headless Chromium, runs every cell, interrupts one, and looks at the page.

Usage: classic_notebook.py KERNEL.dll LESSON.ipynb PLOTLY.NET.dll SCREENSHOTS
The lesson has a chart and a sliding window; plotly.js is taken from Plotly.NET's assembly, as the CDN would give it. The classic
notebook has no dark theme, so there is one look at it.
Exit: 0 when all is as expected; 1 with the reason in one line.
The lesson is copied without its outputs, so nothing of the tree changes; nothing that the user has installed in Jupyter takes part.
"""

import json
import pathlib
import secrets
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "browser"))

import plotly_script
from chromium import chromium, plotly_from, resize, save_whole_page
from front_end import Unexpected, expect, free_port, server, wait_until

CHECKS = (pathlib.Path(__file__).resolve().parent.parent / "browser" / "display_checks.js").read_text(encoding="utf-8")
PAGE = (1200, 2400)

SUMMARY = """
return Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code').map(cell => ({
    prompt: cell.input_prompt_number,
    outputs: cell.output_area.outputs.map(output => output.output_type),
    error: cell.output_area.outputs.filter(output => output.output_type === 'error').map(output => output.evalue).join(),
}));
"""


HAVE_DRAWN = "return [...document.querySelectorAll('[data-tutorial-chart] > .still')].every(still => still.style.display === 'none');"


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


def look(browser, address, expected, screenshots):
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
    seen = look_at_displays(browser, screenshots)
    interrupt(browser)
    print(f"{len(cells)} cells ran, and one was interrupted; " + ", ".join(f"{count} {what}" for what, count in seen.items()), flush=True)


def look_at_displays(browser, screenshots):
    wait_until(lambda: browser.execute_script(HAVE_DRAWN), "the charts are drawn")
    # The notebook scrolls in a part of the page; without that, a page as tall as its content shows all of it.
    browser.execute_script("document.querySelector('#site').style.height = document.querySelector('#notebook').scrollHeight + 'px';")
    resize(browser, (PAGE[0], browser.execute_script("return document.querySelector('#notebook').scrollHeight + 200;")))
    problems, seen = browser.execute_script(CHECKS, ".output_subarea", "live", "live")
    save_whole_page(browser, screenshots, "classic-notebook")
    resize(browser, PAGE)
    expect(not problems, "displays: " + "; ".join(problems))
    expect(seen["charts"] > 0 and seen["widgets"] > 0, f"the lesson shows {seen}, so a chart or a sliding window was not tested")
    return seen


def interrupt(browser):
    browser.execute_script(
        "var cell = Jupyter.notebook.insert_cell_at_bottom('code'); cell.set_text('Console.WriteLine(\"runs\"); while (true) { }'); cell.execute();")
    wait_until(lambda: "stream" in browser.execute_script(SUMMARY)[-1]["outputs"], "the endless cell runs")
    browser.execute_script("Jupyter.notebook.kernel.interrupt();")
    wait_until(lambda: browser.execute_script(SUMMARY)[-1]["error"], "the endless cell ends")
    shown = browser.execute_script(SUMMARY)[-1]["error"]
    expect("interrupted" in shown, f"an interrupted cell shows {shown}")


def run(kernel, lesson, assembly, screenshots):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        expected = prepare(folder, kernel, lesson)
        (folder / "plotly.js").write_bytes(plotly_script.read(assembly))
        port, token = free_port(), secrets.token_hex(16)
        command = ["/usr/bin/python3", "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
                   f"--NotebookApp.token={token}", f"--notebook-dir={folder}"]
        root = f"http://127.0.0.1:{port}"
        with server(folder, command, port), chromium(is_offline=False) as browser, plotly_from(browser, f"{root}/files/plotly.js?token={token}"):
            resize(browser, PAGE)
            look(browser, f"{root}/notebooks/notebooks/{lesson.name}?token={token}", expected, screenshots)


def main(arguments):
    if len(arguments) != 4:
        sys.exit(__doc__)
    kernel, lesson, assembly, screenshots = (pathlib.Path(argument).resolve() for argument in arguments)
    screenshots.mkdir(parents=True, exist_ok=True)
    try:
        run(kernel, lesson, assembly, screenshots)
    except Unexpected as reason:
        sys.exit(str(reason))


if __name__ == "__main__":
    main(sys.argv[1:])
