// Every word that a person reads stands in the catalogue: in the developer's language, whose
// words are marked ⟦like this⟧, no place shows a word that is neither marked nor the group's.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { axe, open, start } from "./harness.mjs";
import { PLACES, publish, sayIn } from "./places.mjs";

const EXAMPLE = new URL("../../public/examples/iawg.json", import.meta.url);

/** What is nobody's word: hours, units that are symbols, names of zones and of files. */
const NOBODYS = ["UTC", "Bangkok", "Zurich", "Ctrl", "Cmd", "Esc", "PgUp", "PgDn", "kB", "MB", "JSON", "IndexedDB"];

/** Every text in a file of the application, ids and values alike. */
function textsIn(value, found = new Set()) {
  if (typeof value === "string") found.add(value.trim().replace(/\s+/g, " "));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      found.add(key.split("/").at(-1));
      textsIn(inner, found);
    }
  }
  return found;
}

/** Runs in the page: what is seen and what is said, each with where. */
function wordsOnPage() {
  const found = [];
  const where = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}`;
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    // The outcome document speaks the group's language, not the reader's.
    if (!element.closest("script, style, noscript, [hidden], dialog:not([open]), .paper")) {
      found.push([texts.currentNode.data, where(element)]);
    }
  }
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("head, [hidden], dialog:not([open])")) continue;
    for (const name of ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"]) {
      const said = element.getAttribute(name);
      if (said) found.push([said, `${where(element)} ${name}`]);
    }
  }
  found.push([document.title, "title of the page"]);
  return found;
}

/** What is left of a text without marked words and the group's own. */
function unmarked(text, own) {
  let rest = text.replace(/\s+/g, " ");
  for (let before; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ");
  }
  // The letters of a list are numbers.
  rest = rest.replace(/^\s*[a-z]\)\s*$/, "");
  if (!/\p{L}/u.test(rest)) return "";
  for (const one of own) {
    if (rest.includes(one)) {
      rest = rest.split(one).join("\u0001");
      if (!/\p{L}/u.test(rest)) return "";
    }
  }
  return rest.replaceAll("\u0001", "…").trim();
}

test("a word that is not in the catalogue is seen", () => {
  const own = ["International Telecommunication Union", "ITU"];
  assert.equal(unmarked("⟦Óopén ⟦Dáy⟧ now⟧, ITU: 13–14", own), "");
  assert.equal(unmarked("Open ITU", own), "Open …");
  assert.notEqual(unmarked("⟦Óopén⟧ed", own), "");
});

test("every place says only words of the catalogue and of the group, mirrored", async (t) => {
  const site = await start(t);
  site.expectErrors(/Failed to load resource/);
  const example = textsIn(JSON.parse(await readFile(EXAMPLE, "utf8")));
  const faults = new Set();
  for (const place of PLACES.filter(({ group, isReady }) => !group?.startsWith("crowded") && isReady !== false)) {
    const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok" });
    const page = await visitor.newPage();
    await page.addInitScript(() =>
      localStorage.setItem("roundtable:preferences", JSON.stringify({ language: "pseudo" })),
    );
    await publish(page, place.group);
    await place.before?.(page);
    await open(page, place.address);
    await place.show?.(page, sayIn("pseudo"));
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    const own = [...example, ...textsIn(place.own ?? []), ...NOBODYS, "Made up"];
    own.sort((one, other) => other.length - one.length);
    const words = own.filter((one) => one.length > 1 && /\p{L}/u.test(one));
    for (const [text, where] of await page.evaluate(wordsOnPage)) {
      const rest = unmarked(text, words);
      // One letter is the name of a key, or stands for a weekday that is named in full beside it.
      if (/^\p{L}$/u.test(rest) && /^(kbd\.key|span\.year-weekday)/.test(where)) continue;
      if (rest) faults.add(`${place.name}: ${where}: ${rest.slice(0, 160)}`);
    }
    for (const fault of await axe(page)) faults.add(`${place.name}: ${fault.slice(0, 240)}`);
    await visitor.close();
  }
  assert.deepEqual([...faults], []);
});
