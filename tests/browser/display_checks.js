// Looks at the displays among a notebook's outputs, in whatever page shows them, and returns what is wrong, in words, and what was seen.
// Arguments: the selector of output areas; "live" or "still", which of the two charts show here; the same of widgets.
const [areas, charts, widgets] = arguments;
const LEAST_CONTRAST = 4.5;                                             // WCAG 2.2, 1.4.3
const SLACK = 2;                                                        // pixels by which letters may stand over an edge
const problems = [], seen = { charts: 0, widgets: 0, figures: 0, texts: 0 };
const outputs = [...document.querySelectorAll(areas)];
const all = (selector, root) => [...root.querySelectorAll(selector)];
const within = selector => outputs.flatMap(output => all(selector, output));
const box = element => element.getBoundingClientRect();
const isShown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

function name(element) {
    const number = outputs.findIndex(output => output.contains(element)) + 1;
    const words = element.getAttribute('aria-label') ?? element.closest('[aria-label]')?.getAttribute('aria-label') ?? element.textContent;
    return `output ${number}, ${element.localName} '${words.trim().replace(/\s+/g, ' ').slice(0, 60)}'`;
}

// A drawing is an image, whose parts no script sees: it is written out in its place, in the colours that its own style has for the reader, while
// this looks. Gives what puts the images back.
function writeOutDrawings() {
    const address = 'data:image/svg+xml;base64,', written = [];
    for (const image of within('img').filter(image => image.src.startsWith(address))) {
        if (image.naturalWidth === 0) continue;                         // broken: the check of images says so
        const text = new TextDecoder().decode(Uint8Array.from(atob(image.src.slice(address.length)), byte => byte.charCodeAt(0)));
        const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true), style = svg.querySelector('style');
        const [light, dark] = [...style.textContent.matchAll(/svg:root{color:(#\w+);background:(#\w+)}/g)], scheme = getComputedStyle(image).colorScheme;
        const isDark = scheme === 'dark' || scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
        const [, color, backgroundColor] = isDark ? dark : light;
        style.remove();
        Object.assign(svg.style, { color, backgroundColor, verticalAlign: 'top' });
        svg.setAttribute('role', 'img');
        svg.setAttribute('aria-label', image.alt);
        image.replaceWith(svg);
        written.push([svg, image]);
    }
    return () => written.forEach(([svg, image]) => svg.replaceWith(image));
}

// How many marks of a drawing have an area and lie within it. Grid lines have none, and text is no mark.
function marks(root, selector) {
    const frame = box(root);
    return all(selector, root).map(box).filter(at => at.width > 0 && at.height > 0
        && at.right > frame.left && at.left < frame.right && at.bottom > frame.top && at.top < frame.bottom).length;
}

function checkHolder(holder, shown, liveMarks) {
    const [still, live] = [holder.querySelector('.still'), holder.querySelector('.live')];
    const what = name(still.querySelector('svg') ?? still);
    if (isShown(still) !== (shown === 'still')) problems.push(`${what}: the still picture is ${isShown(still) ? 'shown' : 'hidden'}`);
    if ((live.childElementCount > 0) !== (shown === 'live')) problems.push(`${what}: the live part ${live.childElementCount > 0 ? 'holds something' : 'is empty'}`);
    if (marks(shown === 'live' ? live : still, shown === 'live' ? liveMarks : 'path, rect, circle, image') === 0) problems.push(`${what}: no marks with an area`);
    return live;
}

function checkFigures() {
    for (const svg of within('svg').filter(isShown).filter(svg => !svg.closest('.live, .MathJax, [aria-hidden=true]'))) {
        seen.figures++;
        if (svg.getAttribute('role') !== 'img' || !(svg.getAttribute('aria-label') ?? svg.querySelector(':scope > title')?.textContent)?.trim()) problems.push(`${name(svg)}: no text alternative`);
        if (marks(svg, 'path, rect, circle, image, use') === 0) problems.push(`${name(svg)}: no marks with an area`);
        checkTextPlaces(svg);
    }
    for (const image of within('img').filter(isShown)) {
        seen.figures++;
        if (!image.alt.trim()) problems.push(`${name(image)}: no text alternative`);
        if (image.naturalWidth === 0 || box(image).width === 0 || box(image).height === 0) problems.push(`${name(image)}: the picture is broken`);
    }
}

function checkTextPlaces(svg) {
    const frame = box(svg), texts = all('text', svg);
    for (const text of texts) {
        const at = box(text);
        if (at.left < frame.left - SLACK || at.right > frame.right + SLACK || at.top < frame.top - SLACK || at.bottom > frame.bottom + SLACK)
            problems.push(`${name(svg)}: the text '${text.textContent}' is cut off`);
    }
    const level = texts.filter(text => !text.hasAttribute('transform')).map(text => [text.textContent, box(text)]);
    level.forEach(([first, a], index) => level.slice(index + 1).forEach(([second, b]) => {
        const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (wide > SLACK && high > 2 * SLACK) problems.push(`${name(svg)}: the texts '${first}' and '${second}' lie over each other`);
    }));
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const colours = new Map();
function colour(css) {
    if (!colours.has(css)) {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
        colours.set(css, [[red, green, blue], alpha / 255]);
    }
    return colours.get(css);
}

function opacity(element) {
    let product = 1;
    for (let at = element; at; at = at.parentElement) product *= Number(getComputedStyle(at).opacity);
    return product;
}

const over = (above, share, below) => above.map((channel, index) => channel * share + below[index] * (1 - share));
const linear = channel => channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
function contrast(first, second) {
    const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
}

// The colour behind a text at a point, made of all that is painted there; null where a picture lies, whose pixels are its own.
function behind(element, x, y) {
    const layers = [];
    for (const at of document.elementsFromPoint(x, y)) {
        if (at.localName === 'image' || at.localName === 'img') return null;
        if (at instanceof SVGElement && !(at instanceof SVGGeometryElement || at instanceof SVGSVGElement) || at !== element && element.contains(at)) continue;
        const style = getComputedStyle(at), isShape = at instanceof SVGGeometryElement;
        // Of a shape its area or its line is found, such as a grid's, which has no area.
        const isLine = isShape && !at.isPointInFill(new DOMPoint(x, y).matrixTransform(at.getScreenCTM().inverse()));
        const shown = isLine ? style.stroke : style.fill;
        const [paint, alpha] = colour(isShape ? (shown === 'none' ? 'transparent' : shown) : style.backgroundColor);
        const share = alpha * (isShape ? Number(isLine ? style.strokeOpacity : style.fillOpacity) : 1) * opacity(at);
        layers.push([paint, share]);
        if (share === 1) break;
    }
    return layers.reverse().reduce((below, [paint, share]) => over(paint, share, below), [255, 255, 255]);
}

// Code in Markdown has the colours that its host gives to all code.
const NOT_OURS = 'style, script, .MathJax, math, .jp-RenderedMarkdown pre, .output_markdown pre';

function textPlaces() {
    const places = within('input').filter(isShown).filter(input => input.type !== 'range').map(input => [input, box(input)]);
    for (const output of outputs) {
        const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const element = walker.currentNode.parentElement, range = document.createRange();
            if (!walker.currentNode.data.trim() || element.closest(NOT_OURS) || !isShown(element)) continue;
            range.selectNodeContents(walker.currentNode);
            const at = element instanceof SVGElement ? box(element) : range.getClientRects()[0];
            if (at?.width > 0) places.push([element, at]);
        }
    }
    return places;
}

function checkContrast() {
    const findAll = document.createElement('style');
    findAll.textContent = '* { pointer-events: auto !important; }';     // so that a point finds everything that is painted there
    document.head.append(findAll);
    const worst = new Map();
    for (const [element, at] of textPlaces()) {
        const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
        if (!document.elementsFromPoint(x, y).includes(element)) continue;   // scrolled out of sight
        const below = behind(element, x, y);
        if (below === null) continue;
        seen.texts++;
        const style = getComputedStyle(element), isSvg = element instanceof SVGElement;
        const [paint, alpha] = colour(isSvg ? style.fill : style.color);
        const ratio = contrast(over(paint, alpha * opacity(element) * (isSvg ? Number(style.fillOpacity) : 1), below), below);
        const kind = `${element.localName}.${element.getAttribute('class') ?? ''} on rgb(${below.map(Math.round)})`;
        if (ratio < LEAST_CONTRAST && !(worst.get(kind)?.[0] < ratio)) worst.set(kind, [ratio, element]);
    }
    findAll.remove();
    for (const [kind, [ratio, element]] of worst) problems.push(`${name(element)}: contrast ${ratio.toFixed(2)}, and ${LEAST_CONTRAST} is the least (${kind})`);
}

const putImagesBack = writeOutDrawings();
for (const chart of within('[data-tutorial-chart]')) {
    seen.charts++;
    const live = checkHolder(chart, charts, '.plot path, .plot image, .heatmaplayer image');
    if (charts === 'live' && chart.querySelector('.still svg') && !live.getAttribute('aria-label')) problems.push(`${name(chart)}: the live chart has no text alternative`);
}
for (const widget of within('[data-tutorial-widget]')) {
    seen.widgets++;
    checkHolder(widget, widgets, 'td');
}
checkFigures();
checkContrast();
putImagesBack();
return [problems, seen];
