"use strict";
/* The search of the archive. The index is read by adding scripts to the page, which works from a file too:
   search/list.js calls artkitList, each part of the index calls artkitPart. Words are told apart and folded
   as artkit did when it wrote the index. */
{
  const SHOWN = 100;
  const input = document.getElementById("q");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const parts = new Map();
  let list = null;
  let runs = null;
  let latest = 0;

  const fold = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "").normalize("NFC").toLowerCase();

  /* The words of a query: pairs of characters are looked up as they are, all else by its beginning. */
  const wordsOf = (text) => {
    const words = new Map();
    for (const { 0: found, 1: dense } of fold(text).matchAll(runs)) {
      const units = Array.from(found);
      if (!dense) words.set(units.slice(0, list.longest).join(""), false);
      else if (units.length === 1) words.set(found, false);
      else for (let at = 0; at + 1 < units.length; at += 1) words.set(units[at] + units[at + 1], true);
    }
    return words;
  };

  const loadPart = (number) => {
    if (!parts.has(number)) {
      const part = {};
      part.loaded = new Promise((resolve) => { part.resolve = resolve; });
      parts.set(number, part);
      const script = document.createElement("script");
      script.src = `search/${number}.js`;
      script.onerror = () => part.resolve({});
      document.head.append(script);
    }
    return parts.get(number).loaded;
  };

  /* The numbers of the parts that may hold words from `first` up to (and with) those that begin with it. */
  const partsFor = (first, whole) => {
    const last = whole ? first : first + "\uffff";
    const numbers = [];
    list.starts.forEach((start, number) => {
      const next = list.starts[number + 1];
      if (start <= last && (next === undefined || next > first)) numbers.push(number);
    });
    return numbers;
  };

  const addNumbers = (coded, found) => {
    let number = 0;
    for (const step of coded.split(" ")) {
      number += parseInt(step, 36);
      found.add(number);
    }
  };

  const find = async (word, whole) => {
    const found = new Set();
    for (const part of await Promise.all(partsFor(word, whole).map(loadPart))) {
      if (whole) {
        if (Object.hasOwn(part, word)) addNumbers(part[word], found);
      } else {
        for (const key of Object.keys(part)) if (key.startsWith(word)) addNumbers(part[key], found);
      }
    }
    return found;
  };

  /* Articles that have every word, those with all of them in the headline first, newer ones before older. */
  const search = async (query) => {
    const words = wordsOf(query);
    if (!words.size) return null;
    const sets = await Promise.all(Array.from(words, ([word, whole]) => find(word, whole)));
    const all = Array.from(sets[0]).filter((number) => sets.every((set) => set.has(number)));
    all.sort((left, right) => left - right);
    const headed = (number) => {
      const title = fold(list.articles[number][1]);
      return Array.from(words.keys()).every((word) => title.includes(word));
    };
    const first = all.filter(headed);
    const firstOnes = new Set(first);
    return first.concat(all.filter((number) => !firstOnes.has(number)));
  };

  const makeItem = (number) => {
    const [path, title, date, section, lang] = list.articles[number];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = path.split("/").map(encodeURIComponent).join("/");
    link.textContent = title;
    link.dir = "auto";
    if (lang) link.lang = lang;
    item.append(link);
    if (date) {
      const time = document.createElement("time");
      time.dateTime = date;
      time.textContent = date;
      item.append(" ", time);
    }
    if (section) {
      const place = document.createElement("span");
      place.textContent = section;
      item.append(" ", place);
    }
    return item;
  };

  const show = (numbers) => {
    results.replaceChildren(...(numbers || []).slice(0, SHOWN).map(makeItem));
    if (numbers === null) status.textContent = "";
    else if (!numbers.length) status.textContent = status.dataset.none;
    else {
      const cut = numbers.length > SHOWN ? ` — ${status.dataset.more}` : "";
      status.textContent = `${status.dataset.found} ${numbers.length}${cut}`;
    }
  };

  const run = async () => {
    const turn = (latest += 1);
    status.textContent = status.dataset.looking;
    const numbers = await search(input.value);
    if (turn === latest) show(numbers);
  };

  window.artkitPart = (number, part) => parts.get(number).resolve(part);
  window.artkitList = (found) => {
    list = found;
    const dense = `[${found.dense}]`;
    runs = new RegExp(`(${dense}+)|(?:(?!${dense})[\\p{L}\\p{N}\\p{M}])+`, "gu");
    input.value = new URLSearchParams(location.search).get("q") || "";
    input.addEventListener("input", run);
    input.form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
    if (input.value) run();
    else input.focus();
  };
}
