"use strict";
// Filters hide lines; a citation opens its passage. Without this script every line shows, and citations are links.
const filters = document.querySelector(".filters");
const dialog = document.querySelector("dialog");
const lines = [...document.querySelectorAll("[data-line]")];

function fold(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function shows(line, wanted) {
  const sources = (line.dataset.sources || "").split(" ");
  return (!wanted.source || sources.includes(wanted.source))
    && (!wanted.status || line.dataset.status === wanted.status)
    && (!wanted.story || line.dataset.story === wanted.story)
    && wanted.words.every((word) => fold(line.textContent).includes(word));
}

function filter() {
  const form = new FormData(filters);
  const wanted = {
    source: form.get("source"), status: form.get("status"), story: form.get("story"),
    words: fold(form.get("words") || "").split(/\s+/).filter(Boolean),
  };
  let count = 0;
  for (const line of lines) {
    line.hidden = !shows(line, wanted);
    count += line.hidden ? 0 : 1;
  }
  for (const group of document.querySelectorAll("tbody, ul.items")) {
    const inside = [...group.querySelectorAll("[data-line]")];
    group.hidden = inside.length > 0 && inside.every((line) => line.hidden);
  }
  const output = filters.querySelector("output");
  output.textContent = count === lines.length ? "" : output.dataset.words.replace("{count}", count).replace("{all}", lines.length);
}

if (filters) {
  filters.hidden = false;
  filters.addEventListener("input", filter);
  filters.addEventListener("change", filter);
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());
}
document.addEventListener("click", (event) => {
  const inner = event.target.closest("a[href^='#']");
  const target = inner && document.getElementById(inner.getAttribute("href").slice(1));
  // A line that the filters hide is shown when a link leads to it.
  if (target && target.closest("main [hidden]")) {
    filters.reset();
    for (const hidden of document.querySelectorAll("main [hidden]")) hidden.hidden = false;
  }
  if (event.target.closest("dialog a[href^='#']")) dialog.close();
  const link = event.target.closest("a[data-passage]");
  const passage = link && document.getElementById(link.dataset.passage);
  if (!passage) return;
  event.preventDefault();
  const copy = passage.cloneNode(true);
  copy.removeAttribute("id");
  dialog.querySelector(".shown").replaceChildren(copy);
  dialog.showModal();
});
