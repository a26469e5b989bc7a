"""Runs a notebook whose outputs and Markdown want to run script, writes its report, and opens it in headless Chromium.

Usage: hostile.py COMMAND.dll FOLDER
COMMAND.dll is the built 'tutorial' command; FOLDER is where the notebook and its report go.
Every payload marks the page where it runs: it sets window.hostile or the title, opens a dialog, or asks for an address of its own.
The page is opened as it is, and once more without its content security policy, so that the sanitiser is tested alone.
The same payloads in a page of their own, not sanitised, show that a mark would be seen.
Exit: 0 when nothing ran; 1 with the reasons, one a line.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import time

from selenium.common.exceptions import NoAlertPresentException

from chromium import chromium, messages

PAYLOADS = pathlib.Path(__file__).with_name("hostile_payloads.txt")
MIME_TYPES = ("text/html", "image/svg+xml", "text/markdown", "text/plain", "text/latex", "application/javascript")
CHART = """<div data-tutorial-chart=""><div class="still"><b>still</b>PAYLOAD</div><div class="live"></div>
  <script type="application/vnd.plotly.v1+json">{"data":[{"type":"scatter","x":[1,2],"y":[1,2],"text":[JSON,JSON],"name":JSON,"hovertemplate":JSON}],
  "layout":{"title":{"text":JSON},"annotations":[{"text":JSON,"x":1,"y":1}],"images":[{"source":"javascript:top.hostile=1","x":1,"y":1}]}}</script></div>
<script>(function () { })();</script>"""
MARKS = """
return { hostile: window.hostile, title: document.title, frames: document.querySelectorAll('iframe, object, embed').length };
"""
ACT = """
const roots = [document, ...[...document.querySelectorAll('.isolated')].map(host => host.shadowRoot)];
for (const root of roots) for (const element of root.querySelectorAll('*')) {
    for (const kind of ['click', 'mouseover', 'focus', 'toggle', 'pointerenter', 'animationstart'])
        if (!(kind === 'click' && element.closest('a[href]') && !/^javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '')))
            element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
}
"""
HOSTS = "return [...document.querySelectorAll('.isolated')].filter(host => host.shadowRoot === null).length;"


def payloads():
    lines = PAYLOADS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("// ")]


def chart(payload):
    return CHART.replace("PAYLOAD", payload.replace("</script", "<\\/script")).replace("JSON", json.dumps(payload).replace("</", "<\\/"))


def write_notebook(folder):
    """A notebook whose one code cell shows every payload in every representation, and whose prose is the payloads."""
    displays = [{mime_type: payload} for payload in payloads() for mime_type in MIME_TYPES]
    displays += [{"text/html": chart(payload)} for payload in payloads()]
    (folder / "displays.json").write_text(json.dumps(displays), encoding="utf-8")
    code = """using System.Text.Json;
foreach (var display in JsonSerializer.Deserialize<Dictionary<string, string>[]>(System.IO.File.ReadAllText("displays.json")))
    foreach (var (mimeType, content) in display)
        content.DisplayAs(mimeType);
Console.WriteLine(System.IO.File.ReadAllText("displays.json"));
"""
    prose = "\n".join(f"#!markdown\n\nprose {number}\n\n{payload}\n" for number, payload in enumerate(payloads()))
    links = "#!markdown\n\n[a](javascript:top.hostile=1) ![b](javascript:top.hostile=1) <javascript:top.hostile=1> [c](data:text/html,<script>top.hostile=1</script>)\n"
    path = folder / "hostile.dib"
    path.write_text(f"#!csharp\n\n{code}\n{prose}\n{links}", encoding="utf-8")
    return path


def dialog(browser):
    try:
        alert = browser.switch_to.alert
        text = alert.text
        alert.dismiss()
        return text
    except NoAlertPresentException:
        return None


def marks_of(browser, page, acts=True):
    """What ran on a page, in words."""
    browser.get(page.as_uri())
    title = re.search("<title>(.*?)</title>", page.read_text(encoding="utf-8"))
    time.sleep(2)
    ran = []
    while text := dialog(browser):
        ran.append(f"the dialog '{text}'")
    if acts:
        browser.execute_script(ACT)
        time.sleep(1)
        while text := dialog(browser):
            ran.append(f"after events the dialog '{text}'")
    if not browser.current_url.startswith(page.as_uri()):
        ran.append(f"the page went to {browser.current_url}")
        return ran
    marks = browser.execute_script(MARKS)
    if marks["hostile"]:
        ran.append("window.hostile is set")
    if title is not None and marks["title"] != html.unescape(title.group(1)):
        ran.append(f"the title is '{marks['title']}'")
    if marks["frames"]:
        ran.append(f"{marks['frames']} frames or objects are there")
    return ran


def control(browser, folder):
    """How many of the payloads run where nothing keeps them from it."""
    count = 0
    for number, payload in enumerate(payloads()):
        page = folder / "control.html"
        page.write_text(f"<!DOCTYPE html><title>control</title><body>{payload}", encoding="utf-8")
        browser.get(page.as_uri())
        time.sleep(0.1)
        text = dialog(browser)
        count += bool(text or browser.execute_script("return !!window.hostile || document.title !== 'control'"))
    return count


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    command, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    notebook = write_notebook(folder)
    subprocess.run(["dotnet", str(command), "run", str(notebook), "--out", str(folder / "out")], check=True, stdout=subprocess.DEVNULL)
    page = folder / "out" / "hostile.html"
    text = page.read_text(encoding="utf-8")
    bare = folder / "out" / "without-policy.html"
    bare.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), encoding="utf-8")
    problems = []
    with chromium() as browser:
        problems += [f"as it is: {mark}" for mark in marks_of(browser, page)]
        problems += [f"as it is, the policy had to stop something: {message[:300]}" for message in messages(browser)
                     if "script-src" in message]
        if browser.execute_script(HOSTS):
            problems.append("an output does not stand in a shadow root")
        shown = browser.execute_script("return [document.querySelectorAll('.isolated').length, document.querySelectorAll('[data-drawn]').length];")
        problems += [f"without its policy: {mark}" for mark in marks_of(browser, bare)]
        ran = control(browser, folder)
    if ran < len(payloads()) // 3:
        problems.append(f"only {ran} of {len(payloads())} payloads run where nothing keeps them from it, so this test sees little")
    if 0 in shown:
        problems.append(f"{shown[0]} outputs are shown and {shown[1]} charts drawn")
    print("\n".join(problems) if problems else
          f"{len(payloads())} payloads, {ran} of which run when left alone: none ran in the report ({shown[0]} outputs, {shown[1]} charts)", flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
