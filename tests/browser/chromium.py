"""A headless Chromium, without a network unless told otherwise, for looking at pages of reports and notebooks."""

import base64
import contextlib
import json
import pathlib
import shutil
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

WIDE, TELEPHONE = (1400, 1000), (390, 844)
# A headless browser has no pointer at all, so nothing would hover.
MOUSE = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"
TILE = 4000  # pixels; how tall one picture of a long page gets

# A chart asks the CDN for plotly.js, with a script element of its own or through RequireJS, which makes one too.
REDIRECT = """
(function () {
    const source = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');
    const set = function (address) { source.set.call(this, String(address).replace(/^https:\\/\\/cdn\\.plot\\.ly\\/.*/, ADDRESS)); };
    Object.defineProperty(HTMLScriptElement.prototype, 'src', { ...source, set });
})();
"""


@contextlib.contextmanager
def chromium(is_dark=False, is_offline=True):
    options = webdriver.ChromeOptions()
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.set_capability("unhandledPromptBehavior", "ignore")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for argument in ("--headless=new", MOUSE, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                         f"--user-data-dir={pathlib.Path(profile)}"):
            options.add_argument(argument)
        browser = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        # Selenium gives a script 30 s, which a loaded machine can take; this only bounds how long something stuck is waited for.
        browser.set_script_timeout(300)
        try:
            browser.execute_cdp_cmd("Network.enable", {})
            browser.execute_cdp_cmd("Network.emulateNetworkConditions", {
                "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})
            browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]})
            yield browser
        finally:
            browser.quit()


def resize(browser, size):
    """The size of the page itself, smaller than the smallest window too."""
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False})


def touch(browser):
    """From now on a finger in the place of the mouse: nothing hovers."""
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 5})


def messages(browser):
    """What the console says of errors and warnings."""
    return [entry["message"] for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


@contextlib.contextmanager
def plotly_from(browser, address):
    """Pages that open meanwhile get plotly.js from this address instead of the CDN."""
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": REDIRECT.replace("ADDRESS", json.dumps(address))})
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def open_without_scripts(browser, page):
    """Opens a page that runs none of its scripts; afterwards the test's own run, and the page's stay as they are."""
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.get(page.as_uri())
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def save_whole_page(browser, folder, stem):
    """The page from top to bottom, as numbered pictures below each other."""
    width, height = browser.execute_script("return [document.documentElement.clientWidth, document.documentElement.scrollHeight];")
    for number, top in enumerate(range(0, height, TILE), start=1):
        picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {
            "x": 0, "y": top, "width": width, "height": min(TILE, height - top), "scale": 1}})
        (folder / f"{stem}-{number}.png").write_bytes(base64.b64decode(picture["data"]))
