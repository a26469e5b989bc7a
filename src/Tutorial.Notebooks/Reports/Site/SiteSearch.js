"use strict";
// Looks for headings and terms as a reader types; everything that it looks through is in the page.
(function () {
  var search = document.getElementById("search"), input = search.querySelector("input"), status = search.querySelector("[role=status]"), list = search.querySelector("ol");
  var most = 30;

  // Without accents and capitals, so that "RELU" finds "ReLU".
  function words(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}#+]+/u).filter(Boolean);
  }

  var entries = JSON.parse(search.querySelector("script").textContent).map(function (entry) {
    return { text: entry[0], meaning: entry[1], place: entry[2], link: entry[3], words: words(entry[0]), more: words(entry[1]) };
  });

  // How well an entry fits; 0 where one of the words is nowhere in it.
  function fit(entry, wanted) {
    return wanted.reduce(function (sum, word) {
      if (sum === null) return null;
      if (entry.words.indexOf(word) >= 0) return sum + 4 / entry.words.length + 4;
      if (entry.words.some(function (own) { return own.startsWith(word); })) return sum + 3;
      return entry.more.some(function (own) { return own.startsWith(word); }) ? sum + 1 : null;
    }, 0);
  }

  function show(entry) {
    var item = document.createElement("li"), link = document.createElement("a"), place = document.createElement("span");
    link.href = entry.link;
    link.textContent = entry.text;
    place.className = "place";
    place.textContent = entry.text === entry.place ? "" : entry.place;
    item.append(link, " ", place);
    if (entry.meaning) item.append(Object.assign(document.createElement("p"), { textContent: entry.meaning }));
    return item;
  }

  function find() {
    var wanted = words(input.value);
    var found = wanted.length === 0 ? [] : entries
      .map(function (entry, index) { return { entry: entry, index: index, fit: fit(entry, wanted) }; })
      .filter(function (one) { return one.fit; })
      .sort(function (one, other) { return other.fit - one.fit || one.index - other.index; });
    list.replaceChildren.apply(list, found.slice(0, most).map(function (one) { return show(one.entry); }));
    status.textContent = wanted.length === 0 ? "" : found.length === 0 ? "Nothing found: try a shorter word."
      : found.length + (found.length === 1 ? " place" : " places") + (found.length > most ? ", the best " + most + " of them shown" : "");
  }

  search.hidden = false;
  input.addEventListener("input", find);
  find();                                                       // a browser may have kept the words when the reader comes back
  function arrive() { if (location.hash === "#search") { search.scrollIntoView(); input.focus(); } }
  window.addEventListener("hashchange", arrive);
  arrive();
})();
