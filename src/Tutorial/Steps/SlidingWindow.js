(function () {
  var id = WIDGET_ID, given = DATA;
  var zero = function (text) { return text === "-0" ? "0" : text; };
  var short = function (value) { return zero(String(Math.round(value * 1e4) / 1e4)).replace("-", "\u2212"); };
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

  function problem() {
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

  function element(name, text, attributes) {
    var made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  // As in a PixelGrid: black to white, or blue below zero and red above it where a value is negative; black or white text on it.
  function shades(rows) {
    var values = [].concat.apply([], rows), most = Math.max.apply(null, values.map(Math.abs)) || 1, least = Math.min.apply(null, values);
    return function (cell, value) {
      var share = Math.min(1, Math.max(0, Math.abs(value) / most)), from = least < 0 ? [247, 247, 247] : [0, 0, 0];
      var to = least < 0 ? (value < 0 ? [33, 102, 172] : [178, 24, 43]) : [255, 255, 255];
      var colour = from.map(function (channel, index) { return Math.round(channel + (to[index] - channel) * share); });
      var light = colour.map(function (channel) { return channel / 255 <= 0.04045 ? channel / 3294.6 : Math.pow((channel / 255 + 0.055) / 1.055, 2.4); });
      var luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
      cell.style.setProperty("background", "rgb(" + colour + ")", "important");
      cell.style.color = luminance > 0.179 ? "#000" : "#fff";      // where black and white text have the same contrast
    };
  }

  function table(caption, rows, columns, cell) {
    var made = element("table", null, { "class": "steps" });
    made.appendChild(element("caption", caption));
    for (var row = 0; row < rows; row++) {
      var line = made.insertRow();
      for (var column = 0; column < columns; column++) cell(line.insertCell(), row, column);
    }
    return made;
  }

  function imageTable(parts) {
    var covered = {};
    parts.forEach(function (part) { covered[part.y + "," + part.x] = true; });
    var border = settings.padding, shade = shades(given.image);
    return table("image", given.image.length + 2 * border, given.image[0].length + 2 * border, function (cell, y, x) {
      var inside = y >= border && x >= border && y < given.image.length + border && x < given.image[0].length + border;
      cell.textContent = short(pixel(y, x));
      shade(cell, pixel(y, x));
      cell.className = (covered[y + "," + x] ? "window " : "") + (inside ? "" : "padding");
    });
  }

  function kernelTable(redraw) {
    return table("kernel", kernel.length, kernel[0].length, function (cell, i, j) {
      var input = element("input", null, { type: "number", step: "any", value: kernel[i][j], "aria-label": "kernel value, row " + (i + 1) + ", column " + (j + 1) });
      input.addEventListener("change", function () {
        if (input.value !== "" && isFinite(input.value)) kernel[i][j] = Number(input.value);
        redraw();
      });
      cell.appendChild(input);
    });
  }

  function outputTable(map, go) {
    var columns = map[0].length, shade = shades(map);
    return table(isConvolution ? "feature map" : "pooled map", map.length, columns, function (cell, row, column) {
      var place = row * columns + column;
      cell.textContent = place <= position ? short(map[row][column]) : "\u00b7";
      if (place <= position) shade(cell, map[row][column]);
      cell.className = place === position ? "window" : "";
      cell.addEventListener("pointerenter", function (event) { if (event.buttons) go(place); });
      cell.addEventListener("pointerdown", function (event) { event.preventDefault(); go(place); });
    });
  }

  function numberSetting(name, least, most, redraw) {
    var label = element("label", name + " ");
    var input = element("input", null, { type: "number", min: least, max: most, step: 1, value: settings[name] });
    input.addEventListener("change", function () {
      settings[name] = Math.min(most, Math.max(least, Math.round(Number(input.value)) || least));
      input.value = settings[name];
      redraw();
    });
    label.appendChild(input);
    return label;
  }

  function build(holder) {
    var live = holder.querySelector(".live");
    var picture = element("div"), words = element("p", "", { "aria-live": "polite" }), formula = element("p", "", { "class": "muted" });
    var controls = element("p", null, { "class": "controls" });
    var slider = element("input", null, { type: "range", min: 0, value: 0, "aria-label": "place of the window" });
    var play = element("button", "play", { type: "button" });
    var back = element("button", "\u25c0 back", { type: "button" }), step = element("button", "step \u25b6", { type: "button" });

    function stop() { clearInterval(timer); timer = null; play.textContent = "play"; }

    function go(place) { position = place; redraw(); }

    function move(by) {
      var sides = outputSides(), count = sides[0] * sides[1];
      go((position + by + count) % count);
    }

    function redraw() {
      var wrong = problem();
      [slider, play, back, step].forEach(function (control) { control.disabled = wrong !== ""; });
      picture.replaceChildren();
      if (wrong) { stop(); words.textContent = wrong; formula.textContent = ""; return; }
      var map = output(), columns = map[0].length, count = map.length * columns;
      position = Math.min(position, count - 1);
      slider.max = count - 1;
      slider.value = position;
      var row = Math.floor(position / columns), column = position % columns, parts = under(row, column);
      picture.appendChild(imageTable(parts));
      if (isConvolution) picture.appendChild(kernelTable(redraw));
      picture.appendChild(outputTable(map, go));
      words.textContent = "Row " + (row + 1) + ", column " + (column + 1) + ": " + sentence(parts);
      formula.textContent = sizes();
    }

    back.addEventListener("click", function () { stop(); move(-1); });
    step.addEventListener("click", function () { stop(); move(1); });
    slider.addEventListener("input", function () { stop(); go(Number(slider.value)); });
    play.addEventListener("click", function () {
      if (timer) { stop(); return; }
      play.textContent = "pause";
      timer = setInterval(function () { if (document.body.contains(holder)) move(1); else stop(); }, 700);
    });
    [back, play, step, slider].forEach(function (control) { controls.appendChild(control); });
    if (!isConvolution) controls.appendChild(numberSetting("size", 1, 5, redraw));
    controls.appendChild(numberSetting("stride", 1, 5, redraw));
    if (isConvolution) {
      controls.appendChild(numberSetting("padding", 0, 3, redraw));
      controls.appendChild(numberSetting("dilation", 1, 3, redraw));
    }
    live.replaceChildren(controls, picture, words, formula);
    redraw();
    holder.querySelector(".still").style.display = "none";
  }

  // An output may run its script before it is part of the page.
  function begin(attempts) {
    var holders = document.querySelectorAll('[data-tutorial-steps="' + id + '"]:not([data-drawn])');
    if (holders.length === 0 && attempts > 0) { setTimeout(function () { begin(attempts - 1); }, 100); return; }
    holders.forEach(function (holder) { holder.setAttribute("data-drawn", ""); build(holder); });
  }
  begin(50);
})();
