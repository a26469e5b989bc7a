  function softmax(logits, temperature) {
    var largest = Math.max.apply(null, logits);
    var powers = logits.map(function (logit) { return Math.exp((logit - largest) / temperature); });
    var sum = powers.reduce(function (total, power) { return total + power; }, 0);
    return powers.map(function (power) { return power / sum; });
  }

  function build(live) {
    // The slider holds the logarithm: as far from 1 to 2 as from 1 to a half.
    var slider = element("input", null, { type: "range", min: -1, max: 1, step: 0.01, value: 0, "aria-label": "temperature, from 0.1 to 10" });
    var words = element("p", "", { role: "status", "aria-live": "polite" }), controls = element("p", null, { "class": "controls" });
    var made = element("table", null, { "class": "report", "aria-label": "probability of each class at the chosen temperature" });
    var head = made.createTHead().insertRow();
    ["class", "logit", "probability", ""].forEach(function (name) { head.appendChild(element("th", name, name ? { scope: "col" } : {})); });
    var body = made.createTBody();
    var rows = given.names.map(function (name, index) {
      var row = body.insertRow();
      row.appendChild(element("th", name, { scope: "row", "class": "name" }));
      row.insertCell().textContent = short(given.logits[index]);
      var number = row.insertCell(), bar = element("div", null, { style: "height:1em;background:#3b82f6" });
      var holder = row.insertCell();
      holder.style.width = "240px";
      holder.appendChild(bar);
      return { number: number, bar: bar };
    });

    function redraw() {
      var temperature = Number(Math.pow(10, Number(slider.value)).toPrecision(2)), shares = softmax(given.logits, temperature);
      shares.forEach(function (share, index) {
        rows[index].number.textContent = (100 * share).toFixed(1) + " %";
        rows[index].bar.style.width = 224 * share + "px";
      });
      var first = shares.indexOf(Math.max.apply(null, shares));
      slider.setAttribute("aria-valuetext", "temperature " + short(temperature));
      words.textContent = "Temperature " + short(temperature) + ": each logit is divided by it before the softmax. Most goes to " + given.names[first] + ", "
        + (100 * shares[first]).toFixed(1) + " %.";
    }

    slider.addEventListener("input", redraw);
    [["0.5", Math.log10(0.5)], ["1", 0], ["2", Math.log10(2)]].forEach(function (choice) {
      var button = element("button", choice[0], { type: "button", "aria-label": "temperature " + choice[0] });
      button.addEventListener("click", function () { slider.value = choice[1]; redraw(); });
      controls.appendChild(button);
    });
    controls.insertBefore(labelled("temperature", slider), controls.firstChild);
    live.replaceChildren(controls, made, words);
    redraw();
  }
