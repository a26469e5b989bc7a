  function build(live) {
    var rows = given.values.length, columns = given.values[0].length, values = flat(given.values), bytes = atob(given.masks), bytesEach = Math.ceil(values.length / 8);
    var sums = values.map(function () { return 0; }), seen = 0, words = element("p", "", { role: "status", "aria-live": "polite" });
    var controls = element("p", null, { "class": "controls" }), picture = element("div");
    var another = element("button", "another mask", { type: "button" }), many = element("button", "100 more", { type: "button" });
    var afresh = element("button", "from the start", { type: "button" });

    // A mask is a bit for each value, the first at the top of its byte.
    function mask(number) {
      return values.map(function (_, place) { return bytes.charCodeAt(number * bytesEach + (place >> 3)) >> (7 - (place & 7)) & 1; });
    }

    function dropped(kept) { return values.map(function (value, place) { return kept[place] * value / (1 - given.probability); }); }

    function draw(caption, numbers, ends) {
      var colour = colours(ends);
      picture.appendChild(table(caption, rows, columns, function (cell, row, column) {
        var value = numbers[row * columns + column];
        cell.textContent = String(Math.round(value * 100) / 100).replace("-", "\u2212");
        paint(cell, colour(value));
      }));
      picture.appendChild(document.createTextNode(" "));
    }

    function redraw() {
      var kept = mask(seen - 1), means = sums.map(function (sum) { return sum / seen; }), ends = range(values).map(function (end) { return end / (1 - given.probability); });
      var furthest = Math.max.apply(null, means.map(function (mean, place) { return Math.abs(mean - values[place]); }));
      picture.replaceChildren();
      draw("values", values, ends);
      draw("mask " + seen, kept, [0, 1]);
      draw("what is left, scaled", dropped(kept), ends);
      draw("mean so far", means, ends);
      [another, many].forEach(function (button) { button.disabled = seen === given.count; });
      words.textContent = "After " + seen + (seen === 1 ? " mask" : " masks") + (seen === given.count ? ", all there are," : "")
        + " the mean differs from the values by at most " + short(furthest) + ".";
    }

    function take(count) {
      for (; count > 0 && seen < given.count; count--) {
        dropped(mask(seen)).forEach(function (value, place) { sums[place] += value; });
        seen++;
      }
      redraw();
    }

    another.addEventListener("click", function () { take(1); });
    many.addEventListener("click", function () { take(100); });
    afresh.addEventListener("click", function () { seen = 0; sums = values.map(function () { return 0; }); take(1); });
    [another, many, afresh].forEach(function (button) { controls.appendChild(button); });
    live.replaceChildren(controls, picture, words);
    take(1);
  }
