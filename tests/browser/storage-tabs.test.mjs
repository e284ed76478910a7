// Several tabs of one browser on the same group: all that each writes is kept,
// all of it is shown in each, and an older release's tab only makes us wait.

import assert from "node:assert/strict";
import { test } from "node:test";

import { OUTCOME, openBeside, openWithHands, rowsOf } from "./hands.mjs";
import { start } from "./harness.mjs";

/** Each tab notes progress on one of these. */
const OUTCOMES = ["#/outcomes/r-27-4", "#/outcomes/r-27-5", OUTCOME];
const EDITS = 200;

/** How long a tab may take to show what others wrote; after that it is called lost. */
const PATIENCE_MILLIS = 180_000;

// F01: tabs never overwrite each other, and each shows what the others do.
test(`F01: ${OUTCOMES.length} tabs with ${EDITS} edits each keep and show all of them`, async (t) => {
  const site = await start(t);
  const person = await site.newProfile();
  const notes = OUTCOMES.map((_, tab) => Array.from({ length: EDITS }, (_, edit) => `Made-up note ${tab}.${edit}`));
  const tabs = [];
  // One after the other: the first brings the example group into the store.
  for (const outcome of OUTCOMES) tabs.push(await openWithHands(await person.newPage(), outcome));
  await Promise.all(
    tabs.map((page, tab) =>
      page.evaluate(async (notes) => {
        for (const note of notes) await globalThis.hands.note(note);
      }, notes[tab]),
    ),
  );
  // A tab shows the others' notes only once they are in the store. So the last tab,
  // which is opened now, shows them all too, or they were lost.
  for (const page of [...tabs, await person.newPage()]) {
    for (const [of, outcome] of OUTCOMES.entries()) {
      // In an open tab that is another screen, not another start.
      await page.goto(`./${outcome}`);
      await assertShown(page, notes[of]);
    }
  }
});

// F01, R1: a form that is left open in one tab does not beat what another saved meanwhile.
test("F01: two forms open on one field in two tabs leave both values in sight", async (t) => {
  const site = await start(t);
  const person = await site.newVisitor();
  const tabs = [await person.newPage(), await person.newPage()];
  const values = ["Words of the first tab", "Words of the second tab"];
  for (const page of tabs) {
    await openWithHands(page, OUTCOME);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  }
  for (const [tab, page] of tabs.entries()) {
    await page.getByRole("dialog").getByRole("textbox", { name: "Text" }).fill(values[tab]);
  }
  for (const page of tabs) {
    await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  const later = await openWithHands(await person.newPage(), OUTCOME);
  for (const page of [...tabs, later]) {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const choice = page.getByRole("dialog").getByRole("group", { name: "Several people changed this. Choose one:" });
    for (const value of values) await choice.getByText(value).waitFor();
  }
});

// F05: a tab of an older release holds the database: said, waited for, nothing lost;
// for a tab that is queued behind the one that waits, too.
test("F05: an older tab that blocks the storage is named, and when it closes all goes on", async (t) => {
  const site = await start(t);
  const person = await site.newProfile();
  const before = await openWithHands(await person.newPage(), OUTCOME);
  await before.evaluate(() => globalThis.hands.note("Kept by the older release"));
  await stored(before, "Kept by the older release");
  const rows = { log: await rowsOf(before, "log"), workspaces: await rowsOf(before, "workspaces") };
  await before.close();

  const old = await openBeside(site, person);
  await old.evaluate(playOlderRelease, rows);

  const waiting = await person.newPage();
  await waiting.goto(`./${OUTCOME}`);
  await waiting.getByRole("alert").getByText("An older Roundtable tab keeps your group locked.").waitFor();

  const queued = await openWithHands(await person.newPage(), OUTCOME);
  await queued.getByRole("alert").getByText("its storage does not answer").waitFor();
  await queued.evaluate(() => globalThis.hands.note("Made while waiting"));

  await old.close();
  const all = ["Kept by the older release", "Made while waiting"];
  for (const page of [waiting, queued]) {
    await assertShown(page, all);
    await page.getByRole("alert").getByRole("paragraph").first().waitFor({ state: "hidden" });
  }
  await stored(queued, "Made while waiting");
  await assertShown(await openWithHands(await person.newPage(), OUTCOME), all);
});

/** Waits until all notes are on screen, and sees that each is there once. */
async function assertShown(page, notes) {
  const shown = () => page.evaluate(() => [...document.querySelectorAll("main li p")].map((words) => words.textContent));
  const until = Date.now() + PATIENCE_MILLIS;
  const found = async () => (await shown()).filter((text) => notes.includes(text));
  while ((await found()).length < notes.length && Date.now() < until) await page.waitForTimeout(100);
  assert.deepEqual((await found()).sort(), [...notes].sort());
}

/** Waits until the log holds a text. */
async function stored(page, text) {
  const until = Date.now() + PATIENCE_MILLIS;
  const isThere = async () => (await rowsOf(page, "log")).some((row) => row.text.includes(text));
  while (!(await isThere())) {
    assert.ok(Date.now() < until, `"${text}" did not reach the log`);
    await page.waitForTimeout(50);
  }
}

/** Runs in the page: the same rows in a database of version 1, held open by a tab that never lets go. */
async function playOlderRelease({ log, workspaces }) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await settled(indexedDB.deleteDatabase("roundtable"));
  const opening = indexedDB.open("roundtable", 1);
  opening.onupgradeneeded = () => {
    const entries = opening.result.createObjectStore("log", { keyPath: "position", autoIncrement: true });
    entries.createIndex("by_workspace", ["workspace", "position"]);
    const listed = opening.result.createObjectStore("workspaces", { keyPath: "id" });
    for (const row of log) entries.add(row);
    for (const row of workspaces) listed.add(row);
  };
  globalThis.held = await settled(opening);
}
