"""Takes the pictures of docs/displays.md: every approved display, light and dark, as headless Chromium shows it.

Run it from the repository's folder when a display has changed and its approved file with it. A test says which pictures are of another
display than the approved one, by the digests that are written here. It needs selenium and Pillow (python3-selenium, python3-pil)."""

import base64
import hashlib
import io
import pathlib
import re
import sys

from PIL import Image

from chromium import chromium, resize
from display_scripts import read, script_of, whole_script

APPROVED = pathlib.Path("tests/Tutorial.Tests/Approved")
PICTURES = pathlib.Path("docs/displays")
SCRIPT = re.compile(r"<script>(?!ChartDisplay)(\w+)\.js</script>")
DRAWING = re.compile(r'(src="data:image/svg\+xml;base64,)\n(.*?)\n(?="/>)', re.S)
THEMES = {"light": ("#ffffff", "#1f2328"), "dark": ("#0d1117", "#e6edf3")}
PAGE_WIDTH = 1000


def page(name, background, text):
    """The approved display as a page again; a chart without its script, as plotly.js is not at hand."""
    html = read(APPROVED / f"{name}.html")
    style, widget_style = (read(APPROVED / f"{stem}.html") for stem in ("style", "widget-style"))

    html = re.sub(r"<script>ChartDisplay\.js.*?</script>", "", html, flags=re.S)
    html = SCRIPT.sub(lambda match: f"<script>{whole_script(match[1])}</script>", html)
    html = DRAWING.sub(lambda match: match[1] + base64.b64encode(match[2].encode()).decode(), html.replace(">\n<", "><"))
    html = html.replace("<!-- Html.Style -->", style).replace("<!-- Widget.Style -->", widget_style)
    return (f'<!DOCTYPE html><meta charset="utf-8"><body style="margin:0;background:{background};color:{text}">'
            f'<div id="picture" style="display:inline-block;padding:6px;max-width:{PAGE_WIDTH - 20}px">{html}</div>')


def digest(name):
    """Of all that the picture is made from."""
    text = read(APPROVED / f"{name}.html")
    parts = [read(APPROVED / "style.html"), text]
    if match := SCRIPT.search(text):
        parts += [read(APPROVED / "widget-style.html"), read(script_of("Widget")), read(script_of(match[1]))]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def take(browser, name, theme):
    address = base64.b64encode(page(name, *THEMES[theme]).encode()).decode()
    browser.get("data:text/html;base64," + address)
    browser.execute_async_script("""
        var done = arguments[arguments.length - 1];
        setTimeout(function () {
            document.querySelectorAll("input[type=range]").forEach(function (slider) {
                slider.value = Math.floor(slider.max / 3);
                slider.dispatchEvent(new Event("input"));
            });
            setTimeout(done, 100);
        }, 300);""")
    box = browser.execute_script("var box = document.getElementById('picture').getBoundingClientRect(); return [box.width, box.height];")
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {
        "format": "png", "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": box[0], "height": box[1], "scale": 1}})
    # Few colours, without dithering, take a quarter of the space.
    colours = 64 if "<img" in read(APPROVED / f"{name}.html") else 32
    picture = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(PICTURES / f"{name}-{theme}.png", optimize=True)


def main():
    names = sorted(path.stem for path in APPROVED.glob("*.html") if path.stem not in ("style", "widget-style") and not path.stem.endswith(".received"))
    PICTURES.mkdir(parents=True, exist_ok=True)
    record = PICTURES / "pictures.txt"
    known = dict(line.split() for line in record.read_text().splitlines()) if record.exists() else {}
    stale = [name for name in names if known.get(name) != digest(name) or "--all" in sys.argv]
    for theme in THEMES:
        if stale:
            with chromium(is_dark=theme == "dark") as browser:
                resize(browser, (PAGE_WIDTH, 800))
                for name in stale:
                    take(browser, name, theme)
    for path in PICTURES.glob("*.png"):
        if path.stem.rsplit("-", 1)[0] not in names:
            path.unlink()
    record.write_text("".join(f"{name} {digest(name)}\n" for name in names), encoding="utf-8", newline="\n")
    print(f"{len(stale)} displays pictured anew, {len(names) - len(stale)} as they were")


main()
