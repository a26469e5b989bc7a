  function withPageColours(layout, holder) {
    var grey = "rgba(128,128,128,.7)", clear = "rgba(0,0,0,0)";
    var axis = { title: { standoff: 12 }, gridcolor: "rgba(128,128,128,.3)", zerolinecolor: grey, linecolor: grey, automargin: true,
      ticks: "outside", ticklen: 5, tickcolor: clear, autotypenumbers: "strict" };   // labels stand off, and classes called "0" and "1" are names
    var own = {
      data: { bar: [{ error_x: { color: getComputedStyle(holder).color }, error_y: { color: getComputedStyle(holder).color } }] },
      layout: {
        title: { x: 0, xref: "paper", font: { size: 16 } }, font: { color: getComputedStyle(holder).color },
        paper_bgcolor: clear, plot_bgcolor: clear, modebar: { bgcolor: clear, color: grey, activecolor: getComputedStyle(holder).color }, xaxis: axis, yaxis: axis
      }
    };
    return Object.assign({ template: own }, layout);
  }
