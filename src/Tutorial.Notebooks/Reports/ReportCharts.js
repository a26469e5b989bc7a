"use strict";
// Draws the page's charts from their data. Only data, layout and a few plain settings are taken from it: what an output says about
// servers, buttons or scripts is left alone.
(function () {
  PAGE_COLOURS

  function layoutOf(figure, holder) {
    var layout = withPageColours(figure.layout || {}, holder);
    if (!(layout.width <= holder.clientWidth)) layout.width = holder.clientWidth;
    return layout;
  }

  // What the static drawing says of itself, for readers who do not see the chart that takes its place.
  function words(still) {
    var own = still.querySelector(".isolated"), drawing = own && own.shadowRoot && own.shadowRoot.querySelector("img[alt], svg[aria-label]");
    return drawing ? drawing.getAttribute("alt") || drawing.getAttribute("aria-label") : still.textContent.trim() || "chart";
  }

  function draw(chart) {
    var live = chart.querySelector(".live"), still = chart.querySelector(".still");
    var figure = JSON.parse(chart.querySelector("script").textContent);
    still.hidden = true;
    // Where nothing hovers the buttons would stay, and on a telephone they would hide the title.
    var buttons = chart.clientWidth >= 500 && matchMedia("(hover: hover)").matches ? "hover" : false;
    var config = { displaylogo: false, displayModeBar: buttons };
    return Promise.resolve()
      .then(function () { return Plotly.newPlot(live, figure.data, layoutOf(figure, chart), config); })
      .then(function () {
        live.setAttribute("role", "figure");
        live.setAttribute("aria-label", words(still));
        chart.setAttribute("data-drawn", "");
      })
      .catch(function () { live.replaceChildren(); still.hidden = false; });
  }

  // The sanitiser leaves no data attribute in what a notebook brings, so only the page itself can mark a chart.
  var charts = Array.from(document.querySelectorAll("figure[data-chart]")), widths = new WeakMap();
  var observer = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      var width = entry.target.clientWidth;
      if (width === 0 || widths.get(entry.target) === width) return;
      widths.set(entry.target, width);
      draw(entry.target);
    });
  });
  charts.forEach(function (chart) { observer.observe(chart); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () { charts.forEach(draw); });
})();
