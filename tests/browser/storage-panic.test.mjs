// The page dies in the middle of an edit: the recovery page stands there, nothing
// more is written, and what it exports is what the store holds.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { openWithHands, rowsOf } from "./hands.mjs";
import { start } from "./harness.mjs";

/** Runs in the page: WebAssembly gets no more memory, and is then given a long text. */
async function endMemory() {
  const script = document.querySelector("link[rel=modulepreload]").href;
  const { memory } = await (await import(script)).default();
  for (let pages = 1024; pages >= 1; pages /= 2) {
    try {
      for (;;) memory.grow(pages);
    } catch {
      // So much is not left; perhaps half of it.
    }
  }
  const { hands } = globalThis;
  const field = hands.field("Text", hands.dialog());
  // Only told, not shown: drawing so much takes a browser minutes.
  Object.defineProperty(field, "value", { get: () => "Lost words ".repeat(8_000_000) });
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Runs in the page: the connection to the database is asked for by somebody else,
 * and the timer that guards the next one cannot be set, of which the code says
 * that it never happens. It panics, and what was typed is then saved in vain.
 */
async function panic() {
  const { hands } = globalThis;
  await hands.type(hands.field("Text", hands.dialog()), "Lost words");
  const save = hands.button("Save", hands.dialog());
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (...timer) => {
    if (document.documentElement.dataset.stopped !== "true") throw new Error("no timer");
    return setTimeout(...timer);
  };
  await new Promise((resolve) => {
    const request = indexedDB.open("roundtable", 1000);
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = resolve;
  });
  save.click();
}

for (const [cause, die] of [
  ["a panic while the storage is asked for", panic],
  ["memory at its end while typing", endMemory],
]) {
  // F13: all that was saved is kept, no further write, the rescue export equals the store.
  test(`F13: ${cause}: the recovery page exports exactly what the store holds`, async (t) => {
    const site = await start(t);
    site.expectErrors(/(?:)/);
    const person = await site.newVisitor();
    const page = await openWithHands(await person.newPage(), "#/outcomes");
    for (const text of ["Made-up outcome 1", "Made-up outcome 2"]) {
      assert.equal(await page.evaluate((text) => globalThis.hands.makeOutcome(text), text), "Saved");
    }
    await page.getByRole("link", { name: "Made-up outcome 2" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    const kept = await rowsOf(page, "log");
    const listed = await rowsOf(page, "workspaces");

    await page.evaluate(die);
    await page.getByRole("heading", { name: "Something went wrong" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save my data" }).click(),
    ]);
    const rescued = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.deepEqual(await rowsOf(page, "log"), kept, "nothing more was written");
    assert.deepEqual(rescued.aside, []);
    assert.deepEqual(
      rescued.workspaces,
      listed.map(({ id, name }) => ({ id, name, entries: kept.filter((row) => row.workspace === id).map((row) => row.text) })),
    );
    assert.equal(rescued.workspaces.flatMap(({ entries }) => entries).length, kept.length);

    await page.getByRole("button", { name: "Reload" }).click();
    await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
    await page.goto("./#/outcomes");
    for (const text of ["Made-up outcome 1", "Made-up outcome 2"]) await page.getByRole("link", { name: text }).waitFor();
    assert.equal(await page.getByRole("link", { name: /Lost words/ }).count(), 0);
  });
}
