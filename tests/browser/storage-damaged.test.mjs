// The browser's own files of the store, damaged while it was closed: no blank page, no
// group that looks as if it were new, and the work goes on.

import assert from "node:assert/strict";
import { readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { openWithHands } from "./hands.mjs";
import { start } from "./harness.mjs";

const WORK = [1, 2, 3].map((number) => `Made-up outcome ${number}`);

/** What happens to the files, each by its path. */
const DAMAGE = {
  "cut in half": async (files) => {
    for (const file of files) await truncate(file, Math.floor((await stat(file)).size / 2));
  },
  "full of zeros": async (files) => {
    for (const file of files) await writeFile(file, Buffer.alloc((await stat(file)).size));
  },
  "swapped with each other": async (files) => {
    const contents = await Promise.all(files.map((file) => readFile(file)));
    for (const [at, file] of files.entries()) await writeFile(file, contents[(at + 1) % files.length]);
  },
  "without the one that names the others": async (files) => {
    await rm(files.find((file) => file.endsWith("CURRENT")));
  },
  gone: async (files) => {
    for (const file of files) await rm(file);
  },
};

for (const [how, damage] of Object.entries(DAMAGE)) {
  // F07: what the browser makes of it differs; what a person is told does not.
  test(`F07: a store whose files are ${how} is told, and the page works`, async (t) => {
    const site = await start(t);
    const person = await site.newProfile();
    const before = await openWithHands(await person.newPage(), "#/outcomes");
    for (const text of WORK) assert.equal(await before.evaluate((text) => globalThis.hands.makeOutcome(text), text), "Saved");
    await person.close();
    const files = await storeOf(person);
    assert.ok(files.length > 2, "the store has files");
    await damage(files);

    await person.reopen();
    const page = await openWithHands(await person.newPage(), "#/outcomes");
    await page.getByRole("table", { name: "Outcomes" }).waitFor();
    const shown = new Set(await page.getByRole("rowheader").getByRole("link").allInnerTexts());
    const lost = WORK.filter((text) => !shown.has(text));
    const told = await page.getByRole("alert").getByRole("paragraph").allInnerTexts();
    t.diagnostic(`${lost.length} of ${WORK.length} outcomes lost; told: ${told.join(" | ") || "nothing"}`);
    if (lost.length) {
      assert.match(told.join("\n"), /is not here any more|keeps nothing|could not be read/, "a loss is told");
    }
    // In memory nothing is acknowledged, so the answer is not waited for.
    await page.evaluate(() => void globalThis.hands.makeOutcome("Made-up outcome after it"));
    await page.getByRole("link", { name: "Made-up outcome after it" }).waitFor();
  });
}

/** The files in which the browser keeps the store. */
async function storeOf(person) {
  const all = join(person.folder, "Default", "IndexedDB");
  const [store] = (await readdir(all)).filter((name) => name.endsWith(".leveldb"));
  const names = await readdir(join(all, store));
  return names.filter((name) => name !== "LOCK").map((name) => join(all, store, name));
}
