  // Named as the lessons do. Where the weights add up to more than 1, dividing keeps the picture as bright as it is.
  var presets = {
    "leave as it is": [[[0, 0, 0], [0, 1, 0], [0, 0, 0]], false],
    "blur, mean of 3\u00d73": [[[1, 1, 1], [1, 1, 1], [1, 1, 1]], true],
    "blur, mean of 5\u00d75": [[[1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]], true],
    "blur, soft (Gauss)": [[[1, 2, 1], [2, 4, 2], [1, 2, 1]], true],
    "sharpen": [[[0, -1, 0], [-1, 5, -1], [0, -1, 0]], false],
    "Sobel, vertical edges": [[[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], false],
    "Sobel, horizontal edges": [[[-1, -2, -1], [0, 0, 0], [1, 2, 1]], false],
    "Laplace, all edges": [[[0, 1, 0], [1, -4, 1], [0, 1, 0]], false],
    "emboss": [[[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], false],
    "move one to the left": [[[0, 0, 0], [0, 0, 1], [0, 0, 0]], false]
  };

  function slide(kernel, factor) {
    var picture = given.picture, map = [];
    for (var row = 0; row + kernel.length <= picture.length; row++) {
      map.push([]);
      for (var column = 0; column + kernel[0].length <= picture[0].length; column++) {
        var sum = 0;
        for (var i = 0; i < kernel.length; i++) for (var j = 0; j < kernel[0].length; j++) sum += picture[row + i][column + j] * kernel[i][j];
        map[row].push(sum / factor);
      }
    }
    return map;
  }

  function draw(canvas, rows, ends) {
    var context = canvas.getContext("2d"), colour = colours(ends);
    canvas.width = rows[0].length;
    canvas.height = rows.length;
    var pixels = context.createImageData(canvas.width, canvas.height);
    flat(rows).forEach(function (value, index) { pixels.data.set(colour(value).concat(255), 4 * index); });
    context.putImageData(pixels, 0, 0);
    canvas.style.width = canvas.width * given.scale + "px";
    canvas.style.height = canvas.height * given.scale + "px";
  }

  function described(name, rows) {
    var all = flat(rows);
    return name + ", " + rows.length + "\u00d7" + rows[0].length + ", values from " + short(Math.min.apply(null, all)) + " to " + short(Math.max.apply(null, all));
  }

  function part(caption, content) {
    var made = element("div", null, { "class": "piece" });
    made.appendChild(element("div", caption, { "class": "part" }));
    made.appendChild(content);
    return made;
  }

  function build(live) {
    var kernel = given.kernel, words = element("p", "", { "aria-live": "polite" }), weights = element("div", null, { "class": "piece" });
    var picture = element("canvas", null, { role: "img" }), result = element("canvas", null, { role: "img" });
    var choice = element("select"), divide = element("input", null, { type: "checkbox" }), same = element("input", null, { type: "checkbox" });
    var controls = element("p", null, { "class": "controls" }), row = element("div");

    function redraw() {
      var wrong = kernelProblem(kernel);
      words.setAttribute("role", wrong ? "alert" : "status");
      if (wrong) { words.textContent = wrong; return; }
      var sum = flat(kernel).reduce(function (total, weight) { return total + weight; }, 0), canDivide = Math.abs(sum) > 1e-9;
      var map = slide(kernel, divide.checked && canDivide ? sum : 1), said = described("filtered picture", map);
      draw(result, map, same.checked ? given.range : range(flat(map)));
      result.setAttribute("aria-label", said);
      words.textContent = "The weights add up to " + short(sum)
        + (!divide.checked ? "" : canDivide ? ", and each is divided by that" : ", by which nothing can be divided: they are taken as they are") + ". " + said[0].toUpperCase() + said.slice(1) + ".";
    }

    function edit(values) {
      kernel = values.map(function (line) { return line.slice(); });
      weights.replaceChildren(kernelTable(kernel, "input", redraw));
      redraw();
    }

    ["as given"].concat(Object.keys(presets)).forEach(function (name) { choice.appendChild(element("option", name)); });
    choice.addEventListener("change", function () {
      var preset = presets[choice.value] || [given.kernel, false], fits = preset[0].length <= given.picture.length && preset[0][0].length <= given.picture[0].length;
      if (!fits) { words.textContent = "The picture is smaller than this kernel: choose another."; return; }
      divide.checked = preset[1];
      edit(preset[0]);
    });
    [divide, same].forEach(function (box) { box.addEventListener("change", redraw); });
    [labelled("kernel", choice), labelled("divide by the sum", divide), labelled("the picture's own shades", same)].forEach(function (control) { controls.appendChild(control); });
    [part("picture", picture), weights, part("filtered picture", result)].forEach(function (one) { row.appendChild(one); });
    live.replaceChildren(controls, row, words);
    draw(picture, given.picture, given.range);
    picture.setAttribute("aria-label", described("picture", given.picture));
    edit(given.kernel);
  }
