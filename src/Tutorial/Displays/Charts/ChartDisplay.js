(function () {
  var source = "https://cdn.plot.ly/plotly-PLOTLY_VERSION.min";

  // The page's own plotly.js, else one copy from the CDN for all charts; through RequireJS where the classic notebook has it,
  // because plotly.js would announce itself to RequireJS there instead of becoming window.Plotly.
  function plotly() {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    window.tutorialPlotly = window.tutorialPlotly || new Promise(function (resolve, reject) {
      if (typeof window.define === "function" && window.define.amd && typeof window.require === "function" && window.require.config) {
        window.require.config({ paths: { tutorialPlotly: source } });
        window.require(["tutorialPlotly"], resolve, reject);
      } else {
        var script = document.createElement("script");
        script.src = source + ".js";
        script.charset = "utf-8";
        script.onload = function () { window.Plotly ? resolve(window.Plotly) : reject(new Error("plotly.js did not load")); };
        script.onerror = reject;
        document.head.appendChild(script);
      }
    });
    return window.tutorialPlotly;
  }

  PAGE_COLOURS

  function draw(Plotly, holder) {
    var figure = JSON.parse(dataOf(holder).textContent), live = holder.querySelector(".live"), still = holder.querySelector(".still");
    var config = Object.assign({}, figure.config);
    if (!matchMedia("(hover: hover)").matches) config.displayModeBar = false;    // the buttons would not go away again
    return Plotly.newPlot(live, figure.data, withPageColours(figure.layout, holder), config).then(function () {
      var drawing = still.querySelector("img[alt]");
      if (drawing) {
        live.setAttribute("role", "figure");
        live.setAttribute("aria-label", drawing.alt);
      }
      still.style.display = "none";
    });
  }

  // The figure of a chart, as data beside its drawing.
  function dataOf(holder) {
    return holder.querySelector('script[type="application/vnd.plotly.v1+json"]');
  }

  // The same script stands beside each chart and draws all that are not yet drawn. An output may run its script before it is part of the page, so it
  // looks for some seconds, whatever it has found meanwhile.
  function begin(attempts) {
    if (attempts > 0) setTimeout(function () { begin(attempts - 1); }, 100);
    Array.from(document.querySelectorAll("[data-tutorial-chart]:not([data-drawn])")).filter(dataOf).forEach(function (holder) {
      holder.setAttribute("data-drawn", "");
      plotly().then(function (Plotly) { return draw(Plotly, holder); }).catch(function () { holder.querySelector(".live").replaceChildren(); });
    });
  }
  begin(50);
})();
