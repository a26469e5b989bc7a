  var settings = { stride: given.stride, padding: given.padding, dilation: given.dilation, size: given.kernel.length };
  var kernel = given.kernel.map(function (row) { return row.slice(); });
  var isConvolution = given.kind === "convolution";
  var position = 0, timer = null;

  // The formula of Conv2d in PyTorch's documentation, which MaxPool2d and AvgPool2d share.
  function places(side, window) {
    return Math.floor((side + 2 * settings.padding - settings.dilation * (window - 1) - 1) / settings.stride) + 1;
  }

  function windowSides() { return isConvolution ? [kernel.length, kernel[0].length] : [settings.size, settings.size]; }

  function outputSides() {
    var sides = windowSides();
    return [places(given.image.length, sides[0]), places(given.image[0].length, sides[1])];
  }

  // What the settings may be: below the least nothing moves or fits, above the most it cannot be followed on a page.
  var ranges = { size: [1, 8], stride: [1, 8], padding: [0, 8], dilation: [1, 8] };

  function problem() {
    var outside = Object.keys(ranges).find(function (name) {
      return !(Number.isInteger(settings[name]) && settings[name] >= ranges[name][0] && settings[name] <= ranges[name][1]);
    });
    if (outside && !(isConvolution && outside === "size")) {
      return "The " + outside + " must be a whole number from " + ranges[outside][0] + " to " + ranges[outside][1] + ": choose one of them.";
    }
    var wrong = kernelProblem(kernel);
    if (wrong) return wrong;
    var sides = windowSides();
    for (var axis = 0; axis < 2; axis++) {
      var pixels = (axis === 0 ? given.image.length : given.image[0].length) + 2 * settings.padding;
      var span = settings.dilation * (sides[axis] - 1) + 1;
      if (span > pixels) {
        return "A window of " + sides[axis] + (settings.dilation > 1 ? " with dilation " + settings.dilation : "") + " spans " + span
          + " pixels, more than the " + pixels + " there are: " + (isConvolution ? "choose a smaller dilation or more padding." : "choose a smaller window.");
      }
    }
    return "";
  }

  function pixel(y, x) {
    var row = given.image[y - settings.padding];
    return row === undefined || row[x - settings.padding] === undefined ? 0 : row[x - settings.padding];
  }

  // What lies under the window at a place of the output: pixels with their weights, row by row.
  function under(row, column) {
    var sides = windowSides(), parts = [];
    for (var i = 0; i < sides[0]; i++) {
      for (var j = 0; j < sides[1]; j++) {
        var y = row * settings.stride + i * settings.dilation, x = column * settings.stride + j * settings.dilation;
        parts.push({ y: y, x: x, pixel: pixel(y, x), weight: isConvolution ? kernel[i][j] : 1 });
      }
    }
    return parts;
  }

  function value(parts) {
    var pixels = parts.map(function (part) { return part.pixel; });
    if (given.kind === "max") return Math.max.apply(null, pixels);
    var sum = parts.reduce(function (total, part) { return total + part.pixel * part.weight; }, 0);
    return isConvolution ? sum : sum / parts.length;
  }

  function output() {
    var sides = outputSides(), map = [];
    for (var row = 0; row < sides[0]; row++) {
      map.push([]);
      for (var column = 0; column < sides[1]; column++) map[row].push(value(under(row, column)));
    }
    return map;
  }

  function factor(value) { return value < 0 ? "(" + short(value) + ")" : short(value); }

  function sentence(parts) {
    var result = short(value(parts));
    if (given.kind === "max") return "the largest of " + parts.map(function (part) { return short(part.pixel); }).join(", ") + " is " + result;
    if (isConvolution) return parts.map(function (part) { return factor(part.pixel) + "\u00b7" + factor(part.weight); }).join(" + ") + " = " + result;
    return "(" + parts.map(function (part) { return short(part.pixel); }).join(" + ") + ") / " + parts.length + " = " + result;
  }

  function sizes() {
    var names = ["high", "wide"], sides = windowSides(), out = outputSides();
    return names.map(function (name, axis) {
      var side = axis === 0 ? given.image.length : given.image[0].length;
      return "\u230a(" + side + " + 2\u00b7" + settings.padding + " \u2212 " + settings.dilation + "\u00b7(" + sides[axis] + " \u2212 1) \u2212 1) / "
        + settings.stride + "\u230b + 1 = " + out[axis] + " " + name;
    }).join(", ");
  }

  // A table too large for its numbers shows shades only; the numbers stay for screen readers.
  function isLarge(rows, columns) { return Math.max(rows, columns) > 16; }

  function imageTable(parts) {
    var covered = {};
    parts.forEach(function (part) { covered[part.y + "," + part.x] = true; });
    var border = settings.padding, height = given.image.length + 2 * border, width = given.image[0].length + 2 * border;
    var colour = colours(range(flat(given.image)));
    var made = table("image", height, width, function (cell, y, x) {
      var inside = y >= border && x >= border && y < given.image.length + border && x < given.image[0].length + border;
      cell.textContent = short(pixel(y, x));
      cell.className = (covered[y + "," + x] ? "window " : "") + (inside ? "" : "padding");
      cell.setAttribute("data-at", y + "," + x);
      paint(cell, colour(pixel(y, x)));
    });
    if (isLarge(height, width)) made.classList.add("shades");
    return made;
  }

  function outputTable(map) {
    var columns = map[0].length, colour = colours(range(flat(map)));
    var made = table(isConvolution ? "feature map" : "pooled map", map.length, columns, function (cell, row, column) {
      var place = row * columns + column;
      cell.textContent = place <= position ? short(map[row][column]) : "\u00b7";
      cell.className = place === position ? "window" : "";
      cell.setAttribute("data-place", place);
      if (place <= position) paint(cell, colour(map[row][column]));
    });
    if (isLarge(map.length, columns)) made.classList.add("shades");
    return made;
  }

  function numberSetting(name, redraw) {
    var input = element("input", null, { type: "number", min: ranges[name][0], max: ranges[name][1], step: 1, value: settings[name] });
    input.addEventListener("change", function () {
      settings[name] = input.value === "" ? NaN : Number(input.value);
      redraw();
    });
    return labelled(name, input);
  }

  var kernels = {
    "vertical edges": [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]], "horizontal edges": [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
    "sharpen": [[0, -1, 0], [-1, 5, -1], [0, -1, 0]], "blur": [[0.0625, 0.125, 0.0625], [0.125, 0.25, 0.125], [0.0625, 0.125, 0.0625]],
    "leave as it is": [[0, 0, 0], [0, 1, 0], [0, 0, 0]]
  };

  function kernelSetting(choose) {
    var select = element("select");
    select.appendChild(element("option", "given", { value: "" }));
    Object.keys(kernels).forEach(function (name) { select.appendChild(element("option", name, { value: name })); });
    select.addEventListener("change", function () {
      kernel = (kernels[select.value] || given.kernel).map(function (row) { return row.slice(); });
      choose();
    });
    return labelled("kernel", select);
  }

  function build(live) {
    var picture = element("div"), words = element("p", "", { "aria-live": "polite" }), formula = element("p", "", { "class": "muted" });
    var image = element("span"), weights = element("span");
    var result = element("span", null, { tabindex: 0, role: "group", "aria-label": (isConvolution ? "feature map" : "pooled map") + ": arrow keys move the window" });
    var controls = element("p", null, { "class": "controls" });
    var slider = element("input", null, { type: "range", min: 0, value: 0, "aria-label": "place of the window" });
    var play = element("button", "play", { type: "button" });
    var back = element("button", "\u25c0 back", { type: "button" }), step = element("button", "step \u25b6", { type: "button" });

    // While it plays, a screen reader would never come to the end of a sentence.
    function stop() { clearInterval(timer); timer = null; play.textContent = "play"; words.setAttribute("aria-live", "polite"); }

    function go(place) { position = place; redraw(); }

    function count() { var sides = outputSides(); return sides[0] * sides[1]; }

    function move(by) { go((position + by + count()) % count()); }

    function redraw() {
      var wrong = problem();
      [slider, play, back, step].forEach(function (control) { control.disabled = wrong !== ""; });
      image.replaceChildren();
      result.replaceChildren();
      words.setAttribute("role", wrong ? "alert" : "status");
      if (wrong) { stop(); words.textContent = wrong; formula.textContent = ""; return; }
      var map = output(), columns = map[0].length;
      position = Math.min(position, count() - 1);
      slider.max = count() - 1;
      slider.value = position;
      var row = Math.floor(position / columns), column = position % columns, parts = under(row, column);
      slider.setAttribute("aria-valuetext", "row " + row + ", column " + column);
      image.appendChild(imageTable(parts));
      result.appendChild(outputTable(map));
      words.textContent = "Row " + row + ", column " + column + ": " + sentence(parts);
      formula.textContent = sizes();
    }

    function rebuildKernel() { weights.replaceChildren(kernelTable(kernel, "change", redraw)); redraw(); }

    // Dragged over the map, the window goes to that place of it; over the image, to the place whose middle is nearest.
    function aim(event) {
      var hit = picture.getRootNode().elementFromPoint(event.clientX, event.clientY), cell = hit && hit.closest("td");
      if (!cell || !picture.contains(cell) || problem()) return;
      if (cell.hasAttribute("data-place")) { stop(); go(Number(cell.getAttribute("data-place"))); return; }
      if (!cell.hasAttribute("data-at")) return;
      var at = cell.getAttribute("data-at").split(",").map(Number), sides = outputSides(), windows = windowSides();
      var place = at.map(function (pixel, axis) {
        var nearest = Math.round((pixel - settings.dilation * (windows[axis] - 1) / 2) / settings.stride);
        return Math.min(sides[axis] - 1, Math.max(0, nearest));
      });
      stop();
      go(place[0] * sides[1] + place[1]);
    }

    function steer(event) {
      if (problem()) return;
      var columns = outputSides()[1], last = count() - 1;
      var target = { ArrowLeft: position - 1, ArrowRight: position + 1, ArrowUp: position - columns, ArrowDown: position + columns, Home: 0, End: last }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      stop();
      if (target >= 0 && target <= last) go(target);
    }

    picture.addEventListener("pointerdown", function (event) { if (event.target.closest("[data-place],[data-at]")) { event.preventDefault(); aim(event); } });
    picture.addEventListener("pointermove", function (event) { if (event.buttons) aim(event); });
    result.addEventListener("keydown", steer);
    back.addEventListener("click", function () { stop(); move(-1); });
    step.addEventListener("click", function () { stop(); move(1); });
    slider.addEventListener("input", function () { stop(); go(Number(slider.value)); });
    play.addEventListener("click", function () {
      if (timer) { stop(); return; }
      play.textContent = "pause";
      words.setAttribute("aria-live", "off");
      timer = setInterval(function () { if (live.isConnected) move(1); else stop(); }, 700);
    });
    [back, play, step, slider].forEach(function (control) { controls.appendChild(control); });
    if (window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches) play.remove();
    (isConvolution ? ["stride", "padding", "dilation"] : ["size", "stride"]).forEach(function (name) { controls.appendChild(numberSetting(name, redraw)); });
    if (isConvolution) controls.appendChild(kernelSetting(rebuildKernel));
    [image, weights, result].forEach(function (part) { picture.appendChild(part); });
    live.replaceChildren(controls, picture, words, formula);
    if (isConvolution) rebuildKernel(); else redraw();
  }
