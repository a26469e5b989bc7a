"""Opens the pages of a report in headless Chromium with the network off, wide and as on a telephone, light and dark.

Usage: report_pages.py FOLDER SCREENSHOTS
FOLDER holds index.html and the pages of the lessons, as 'tutorial run' writes them.
Exit: 0 when every chart is drawn, every display of the library plays, no button stays where nothing hovers, the lesson stands before the list of contents, nothing is wider than the page, rows of pictures wrap and
tables of text scroll on a telephone, every link between the pages leads somewhere and the console is silent;
1 with the reasons, one a line.
"""

import pathlib
import sys
import time

from chromium import TELEPHONE, WIDE, chromium, messages, resize, touch

PATIENCE = 120  # seconds; only bounds how long something stuck is waited for

CHARTS = """
return [...document.querySelectorAll('figure[data-chart]')].map(chart => {
    const marks = [...chart.querySelectorAll('.live .plot path, .live .plot image, .live .plot .point, .live .heatmaplayer image')];
    const area = marks.map(mark => mark.getBoundingClientRect()).filter(box => box.width > 0 && box.height > 0).length;
    return { drawn: chart.hasAttribute('data-drawn'), marks: area, still: !chart.querySelector('.still').hidden,
             words: chart.querySelector('.live').getAttribute('aria-label'),
             buttons: chart.querySelectorAll('.modebar-btn').length, hover: chart.querySelectorAll('.live .hoverlayer').length };
});
"""
PLAYABLE = """
return [...document.querySelectorAll('[data-tutorial-widget], [data-tutorial-matrix]')].map(host => {
    const root = host.shadowRoot, live = root.querySelector('.live'), still = root.querySelector('.still');
    return { name: host.getAttribute('data-tutorial-widget') ?? 'ConfusionMatrixView', plays: live.childElementCount > 0 && (!still || still.style.display === 'none') };
});
"""
LEFT_OUT = "return [...document.querySelectorAll('.note')].map(note => note.textContent).filter(text => text.includes('left out'));"
ORDER = """
const [head, main, contents] = ['header.page h1', 'main', 'nav'].map(part => document.querySelector(part)?.getBoundingClientRect());
return !contents || (head.bottom <= main.top && (innerWidth > 600 ? contents.right <= main.left + 1 : main.bottom <= contents.top + 1));
"""
# A picture that does not fit beside the one before it stands below that one, at the left; what is aligned by spaces is not broken.
NARROW = """
const roots = [document, ...[...document.querySelectorAll('.isolated')].map(host => host.shadowRoot)];
const cut = roots.flatMap(root => [...root.querySelectorAll('div.tutorial > table.row')]).filter(row => {
    const place = row.parentElement.getBoundingClientRect();
    return [...row.querySelectorAll(':scope > tbody > tr > td')].some(cell => {
        const box = cell.getBoundingClientRect();
        return box.right > place.right + 1 && box.left > place.left + 30;
    });
}).length;
const broken = [...document.querySelectorAll('.outputs pre')].filter(pre => /\\S {2,}\\S/.test(pre.textContent) && getComputedStyle(pre).whiteSpace !== 'pre').length;
return [cut, broken];
"""
WIDTH = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth];"
BROKEN = """
const roots = [document, ...[...document.querySelectorAll('.isolated')].map(host => host.shadowRoot)];
return roots.flatMap(root => [...root.querySelectorAll('img')]).filter(image => image.complete && image.naturalWidth === 0).length;
"""
IDS = "return [...document.querySelectorAll('[id]')].map(element => element.id);"
LINKS = "return [...document.querySelectorAll('a[href]')].filter(a => a.protocol === 'file:')" \
        ".map(a => [decodeURIComponent(a.pathname), decodeURIComponent(a.hash.slice(1))]);"
TEXT = "return [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor];"


def wait_for_charts(browser):
    end = time.monotonic() + PATIENCE
    charts = browser.execute_script(CHARTS)
    while time.monotonic() < end and not all(chart["drawn"] for chart in charts):
        time.sleep(0.2)
        charts = browser.execute_script(CHARTS)
    return charts


def look(browser, page, folder, look_name, problems, links, places):
    """Looks at one page; what it links to, and what can be linked to on it, is added to links and places."""
    browser.get(page.as_uri())
    charts = wait_for_charts(browser)
    for number, chart in enumerate(charts, start=1):
        expects_buttons = look_name.startswith("wide")
        if not chart["drawn"] or chart["marks"] == 0 or chart["still"] or not chart["words"] or chart["hover"] == 0 or (chart["buttons"] > 0) != expects_buttons:
            problems.append(f"{page.name}, {look_name}: chart {number} is not drawn as it should be: {chart}")
    playable = browser.execute_script(PLAYABLE)
    problems.extend(f"{page.name}, {look_name}: {display['name']} does not play" for display in playable if not display["plays"])
    problems.extend(f"{page.name}, {look_name}: {note}" for note in browser.execute_script(LEFT_OUT))
    if not browser.execute_script(ORDER):
        problems.append(f"{page.name}, {look_name}: the title, the lesson and the list of contents do not stand in their places")
    needed, there = browser.execute_script(WIDTH)
    if needed > there:
        problems.append(f"{page.name}, {look_name}: the page is {needed} pixels wide, and the window {there}")
    if broken := browser.execute_script(BROKEN):
        problems.append(f"{page.name}, {look_name}: {broken} pictures are broken")
    if look_name.startswith("telephone"):
        cut, unaligned = browser.execute_script(NARROW)
        problems.extend([f"{page.name}, {look_name}: {cut} rows of pictures go over the edge"] if cut else [])
        problems.extend([f"{page.name}, {look_name}: {unaligned} tables of text are broken"] if unaligned else [])
    links.update((page.name, pathlib.Path(file).name, part) for file, part in browser.execute_script(LINKS))
    places.update((page.name, part) for part in ["", *browser.execute_script(IDS)])
    problems.extend(f"{page.name}, {look_name}: the console says: {message}" for message in messages(browser))
    browser.save_screenshot(str(folder / f"{page.stem}-{look_name}.png"))
    if charts:
        browser.execute_script("document.querySelector('figure[data-chart]').scrollIntoView({ block: 'center' });")
        time.sleep(0.3)
        browser.save_screenshot(str(folder / f"{page.stem}-{look_name}-chart.png"))
    return len(charts), len(playable)


def look_without_a_mouse(browser, pages, problems):
    """Where nothing hovers, the buttons of a chart would stand in its picture for good; the first page with charts tells."""
    touch(browser)
    for page in pages:
        browser.get(page.as_uri())
        if charts := wait_for_charts(browser):
            problems.extend(f"{page.name}, wide, by touch: chart {number} has {chart['buttons']} buttons"
                            for number, chart in enumerate(charts, start=1) if not chart["drawn"] or chart["buttons"] > 0)
            return


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    report, folder = (pathlib.Path(argument).resolve() for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    pages = sorted(report.glob("*.html"))
    problems, charts, playable, colours = [], 0, 0, []
    links, places = set(), set()
    for is_dark in (False, True):
        with chromium(is_dark) as browser:
            for size_name, size in (("wide", WIDE), ("telephone", TELEPHONE)):
                resize(browser, size)
                for page in pages:
                    seen = look(browser, page, folder, f"{size_name}-{'dark' if is_dark else 'light'}", problems, links, places)
                    charts, playable = charts + seen[0], playable + seen[1]
            colours.append(browser.execute_script(TEXT))
            resize(browser, WIDE)
            look_without_a_mouse(browser, pages, problems)
    problems += [f"{page}: a link leads nowhere: {file}#{part}" for page, file, part in sorted(links)
                 if file.endswith(".html") and (file, part) not in places]
    if charts == 0 or playable == 0:
        problems.append(f"there are {charts} charts and {playable} displays that play on the pages, so little was tested")
    if colours[0] == colours[1]:
        problems.append(f"light and dark pages have the same colours: {colours[0]}")
    print("\n".join(problems) if problems else f"{len(pages)} pages looked at four times, {charts // 4} charts drawn and {playable // 4} displays playing each time", flush=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
