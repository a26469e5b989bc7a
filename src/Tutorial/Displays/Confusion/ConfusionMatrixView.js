(function () {
  // In a report the drawing stands in a shadow root of its holder.
  function start(holder) {
    var drawing = holder.shadowRoot || holder;
    var table = drawing.querySelector("table.matrix"), sentence = drawing.querySelector(".sentence"), panel = drawing.querySelector(".live");
    var rows = Array.from(table.tBodies[0].rows, function (row) { return Array.from(row.querySelectorAll("td")); });
    var pictures = new Map();
    drawing.querySelectorAll("details.cell").forEach(function (cell) {
      pictures.set(cell.querySelector("summary").textContent, cell.querySelector(".pictures"));
    });
    var current = null;

    function choose(cell) {
      if (current !== null) {
        current.tabIndex = -1;
        current.removeAttribute("aria-current");
      }
      current = cell;
      cell.tabIndex = 0;
      cell.setAttribute("aria-current", "true");
      sentence.textContent = cell.title;
      if (panel === null) return;
      var found = pictures.get(cell.title);
      panel.replaceChildren(found === undefined ? "No picture of this cell is in this display." : found.cloneNode(true));
    }

    function cellOf(event) { return event.target.closest("td"); }

    function move(event) {
      var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (step === undefined || cellOf(event) === null) return;
      event.preventDefault();
      event.stopPropagation();
      var row = rows.findIndex(function (cells) { return cells.indexOf(current) >= 0; });
      var next = (rows[row + step[0]] || [])[rows[row].indexOf(current) + step[1]];
      if (next === undefined) return;
      choose(next);
      next.focus();
    }

    table.addEventListener("click", function (event) { if (cellOf(event) !== null) choose(cellOf(event)); });
    table.addEventListener("mouseover", function (event) { sentence.textContent = (cellOf(event) || current).title; });
    table.addEventListener("mouseleave", function () { sentence.textContent = current.title; });
    table.addEventListener("keydown", move);
    table.setAttribute("role", "grid");
    table.setAttribute("aria-label", "Confusion matrix: the arrow keys go from cell to cell");

    if (rows.length > 0) choose(table.querySelector("td.first"));
  }

  // The same script stands beside each view. An output may run it before it is part of the page.
  function begin(attempts) {
    var holders = document.querySelectorAll('[data-tutorial-matrix]:not([data-ready])');
    if (holders.length === 0 && attempts > 0) { setTimeout(function () { begin(attempts - 1); }, 100); return; }
    holders.forEach(function (holder) {
      holder.setAttribute("data-ready", "");
      start(holder);
    });
  }
  begin(50);
})();
