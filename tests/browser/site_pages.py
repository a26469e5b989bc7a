"""Serves a site and opens its pages in headless Chromium, each as its first visitor: counts what a page asks for, plays the search, and looks.

Usage: site_pages.py SITE SCREENSHOTS
SITE holds what 'tutorial site' writes.
Exit: 0 when each page asks only for itself and plotly.js, every chart is drawn, the search finds terms and headings with the keyboard alone, the
policy stops nothing and the console is silent; 1 with the reasons, one a line.
"""

import functools
import http.server
import pathlib
import sys
import threading
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from chromium import TELEPHONE, WIDE, chromium, messages, resize
from report_pages import wait_for_charts

MOST_BYTES = 6_000_000  # of a page with plotly.js, not compressed
REQUESTS = """
return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
    .filter(entry => !entry.name.startsWith('data:') && !entry.name.endsWith('/favicon.ico')).map(entry => [entry.name, entry.decodedBodySize]);
"""
RESULTS = "return [...document.querySelectorAll('#search li')].map(item => [item.querySelector('a').textContent, item.querySelector('.place').textContent, item.querySelector('a').href]);"
SEARCHES = [("stride", "stride"), ("confus matr", "Confusion matrix"), ("RELU", "ReLU"), ("back propagation", None), ("xyzzy", None)]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def requests(browser, address, problems):
    """What a first visitor's browser loads."""
    found = browser.execute_script(REQUESTS)
    names = [name.removeprefix(address) for name, _ in found]
    foreign = [name for name in names if name.startswith("http") or not (name.endswith(".html") or name.startswith("plotly-"))]
    if foreign or len(names) > 2:
        problems.append(f"{names[0]} asks for {names}")
    if sum(size for _, size in found) > MOST_BYTES:
        problems.append(f"{names[0]} loads {sum(size for _, size in found)} bytes, and {MOST_BYTES} are the most")
    return len(names), sum(size for _, size in found)


def search(browser, address, folder, problems):
    browser.get(address + "index.html#search")
    if browser.execute_script("return document.activeElement.id;") != "query":
        problems.append("a link to the search does not lead into its field")
    field = browser.find_element(By.ID, "query")
    for words, expected in SEARCHES:
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(words)
        results = browser.execute_script(RESULTS)
        if expected is not None and not any(text.lower() == expected.lower() for text, *_ in results[:5]):
            problems.append(f"'{words}' finds {results[:5]}, and {expected} is not there")
        if words == "xyzzy" and results:
            problems.append(f"'{words}' finds {results}")
        browser.save_screenshot(str(folder / f"search-{words.replace(' ', '-')}.png"))
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("stride", Keys.TAB, Keys.ENTER)
    if not browser.current_url.startswith(address) or "#" not in browser.current_url or "index" in browser.current_url:
        problems.append(f"the first place that is found leads to {browser.current_url}")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    site, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    problems, loaded = [], []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    try:
        with chromium(is_offline=False) as browser:
            browser.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
            for number, page in enumerate(sorted(site.glob("*.html"))):
                resize(browser, TELEPHONE if number % 3 == 2 else WIDE)
                browser.get(address + page.name)
                charts = wait_for_charts(browser)
                problems += [f"{page.name}: a chart is not drawn" for chart in charts if not chart["drawn"] or chart["still"]]
                time.sleep(0.2)
                loaded.append((page.name, *requests(browser, address, problems)))
                browser.save_screenshot(str(folder / f"{page.stem}.png"))
                problems += [f"{page.name}: the console says: {message}" for message in messages(browser) if "favicon.ico" not in message]
            resize(browser, WIDE)
            search(browser, address, folder, problems)
    finally:
        server.shutdown()
    for name, count, size in loaded:
        print(f"{name}: {count} requests, {size} bytes")
    print("\n".join(problems) if problems else f"{len(loaded)} pages of the site looked at, and their search", flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
