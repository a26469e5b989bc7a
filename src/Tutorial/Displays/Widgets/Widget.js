(function () {
  function element(name, text, attributes) {
    var made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  // A control with its name before it.
  function labelled(name, control) {
    var label = element("label", name + " ");
    label.appendChild(control);
    return label;
  }

  function short(value) {
    var text = String(Math.round(value * 1e4) / 1e4);
    return (text === "-0" ? "0" : text).replace("-", "\u2212");
  }

  function isNumber(input) { return input.value !== "" && isFinite(input.value); }

  function table(caption, rows, columns, cell) {
    var made = element("table", null, { "class": "steps" });
    made.appendChild(element("caption", caption));
    for (var row = 0; row < rows; row++) {
      var line = made.insertRow();
      for (var column = 0; column < columns; column++) cell(line.insertCell(), row, column);
    }
    return made;
  }

  function flat(rows) { return [].concat.apply([], rows); }

  // The values drawn in the colours' two ends, as the library chooses them.
  function range(values) {
    var most = Math.max.apply(null, [0].concat(values.map(Math.abs)));
    return [Math.min.apply(null, [0].concat(values)) < 0 ? -most : 0, most];
  }

  // The colour of a value as red, green and blue: black to white, or blue to red where the range reaches below zero.
  function colours(ends) {
    return function (value) {
      if (ends[0] < 0) {
        var share = Math.min(1, Math.abs(value) / ends[1]), end = value < 0 ? [33, 102, 172] : [178, 24, 43];
        return end.map(function (part) { return Math.round(247 + (part - 247) * share); });
      }
      var grey = ends[1] > 0 ? Math.round(255 * Math.min(1, Math.max(0, value / ends[1]))) : 0;
      return [grey, grey, grey];
    };
  }

  // Black or white, whichever reads better on a colour (relative luminance of WCAG 2.2; the two are alike at 0.179).
  function textOn(colour) {
    var parts = colour.map(function (part) { return part <= 10 ? part / 255 / 12.92 : Math.pow((part / 255 + 0.055) / 1.055, 2.4); });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] > 0.179 ? "#000" : "#fff";
  }

  function paint(cell, colour) {
    cell.style.setProperty("background", "rgb(" + colour.join(",") + ")", "important");
    cell.style.color = textOn(colour);
  }

  // A kernel to be typed in. A value that is no number is kept as NaN, in a colour of its own.
  function kernelTable(kernel, event, changed) {
    var cells = [];
    function shade() {
      var colour = colours(range(flat(kernel).filter(isFinite)));
      cells.forEach(function (cell) { paint(cell.holder, isFinite(kernel[cell.i][cell.j]) ? colour(kernel[cell.i][cell.j]) : [216, 156, 58]); });
    }
    var made = table("kernel", kernel.length, kernel[0].length, function (holder, i, j) {
      var input = element("input", null, { type: "number", step: "any", value: kernel[i][j], "aria-label": "kernel value, row " + i + ", column " + j });
      input.addEventListener(event, function () {
        kernel[i][j] = isNumber(input) ? Number(input.value) : NaN;
        shade();
        changed();
      });
      holder.appendChild(input);
      cells.push({ holder: holder, i: i, j: j });
    });
    shade();
    return made;
  }

  // What is wrong with a kernel, in a sentence; empty where nothing is.
  function kernelProblem(kernel) {
    for (var i = 0; i < kernel.length; i++) {
      for (var j = 0; j < kernel[i].length; j++) {
        if (!isFinite(kernel[i][j])) return "The kernel's value in row " + i + ", column " + j + " is no number: type one, such as 0.5.";
      }
    }
    return "";
  }

  // Makes one display of what it is given, by the function build(live) of its own script, which stands here.
  function play(live, given) {
    BUILD
    build(live);
  }

  // In a report the drawing stands in a shadow root of its holder.
  function start(holder) {
    var drawing = holder.shadowRoot || holder, live = drawing.querySelector(".live");
    try {
      live.addEventListener("keydown", function (event) { event.stopPropagation(); });        // a notebook has shortcuts for digits and letters
      play(live, JSON.parse(holder.querySelector('script[type="application/json"]').textContent));
      drawing.querySelector(".still").style.display = "none";
    } catch (error) {
      if (live) live.replaceChildren();       // what it shows without scripts stays
      console.error(error);
    }
  }

  // The same script stands beside each display of its kind. An output may run it before it is part of the page.
  function begin(attempts) {
    var holders = document.querySelectorAll('[data-tutorial-widget="NAME"]:not([data-drawn])');
    if (holders.length === 0 && attempts > 0) { setTimeout(function () { begin(attempts - 1); }, 100); return; }
    holders.forEach(function (holder) {
      holder.setAttribute("data-drawn", "");
      start(holder);
    });
  }
  begin(50);
})();
