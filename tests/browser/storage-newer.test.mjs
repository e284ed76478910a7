// F06: this release meets a database that a newer one made. What it can read is shown,
// nothing is written, the export works, and the newer one is offered.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { OUTCOME, exportAll, openBeside, openWithHands, rowsOf } from "./hands.mjs";
import { assertAccessible, open, start } from "./harness.mjs";

const KEPT = "Kept by this release (made up)";
const IN_MEMORY = "Made in the older release (made up)";

/** A person whose group is kept, and a page beside the application. */
async function withGroup(t) {
  const site = await start(t);
  const person = await site.newVisitor();
  const page = await openWithHands(await person.newPage(), OUTCOME);
  await page.evaluate((text) => globalThis.hands.note(text), KEPT);
  const beside = await openBeside(site, person);
  await beside.waitForFunction(hasRow, KEPT, { polling: 200 });
  return { person, page, beside };
}

const alert = (page) => page.getByRole("alert");

test("F06: a newer release's database is shown, not written, and exported", async (t) => {
  const { person, page: before, beside } = await withGroup(t);
  await before.close();
  await beside.evaluate(playNewerRelease, { deletes: false });
  const stored = await everything(beside);

  const page = await openWithHands(await person.newPage(), OUTCOME);
  await alert(page).getByText("Your group was last opened by a newer Roundtable. This older one shows it").waitFor();
  await page.getByRole("listitem").getByText(KEPT, { exact: true }).waitFor();
  await assertAccessible(page);

  // A change is on screen and in the export, and said not to be kept.
  await page.evaluate((text) => globalThis.hands.note(text), IN_MEMORY);
  await alert(page).getByText("Your last change is on screen but not kept.").waitFor();
  const exported = await exportAll(page);
  for (const text of [KEPT, IN_MEMORY]) assert.ok(exported.includes(text), `${text} is in the export`);
  assert.deepEqual(await everything(beside), stored, "nothing was written");

  await alert(page).getByRole("button", { name: "Reload" }).click();
  await alert(page).getByText("This older one shows it").waitFor();
  // The export was asked for on another screen.
  await page.goto(`./${OUTCOME}`);
  await page.getByRole("listitem").getByText(KEPT, { exact: true }).waitFor();
  assert.equal(await page.getByText(IN_MEMORY).count(), 0);
  assert.deepEqual(await everything(beside), stored, "nothing was written");
});

test("F06: what a newer release keeps in another shape is not shown, not touched, and can be saved as it is", async (t) => {
  const { person, page: before, beside } = await withGroup(t);
  await before.close();
  await beside.evaluate(playNewerRelease, { deletes: true });
  const page = await open(await person.newPage(), "#/outcomes");
  await alert(page).getByText("this older one cannot read it. Nothing was changed.").waitFor();
  await page.getByRole("main").waitFor();
  await assertAccessible(page);
  await alert(page).getByRole("button", { name: "Reload" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    alert(page).getByRole("button", { name: "Save my data" }).click(),
  ]);
  const { workspaces } = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(workspaces.length, 1);
  assert.equal(await page.getByText(/^This is an example/).count(), 0, "no other group in its place");
});

test("F06: a newer release that takes the database over is named in the tab that is open", async (t) => {
  const { page, beside } = await withGroup(t);
  await beside.evaluate(playNewerRelease, { deletes: false });
  await alert(page).getByText("Your group was last opened by a newer Roundtable.").waitFor();
  const stored = await everything(beside);
  await page.evaluate((text) => globalThis.hands.note(text), IN_MEMORY);
  await alert(page).getByText("Your last change is on screen but not kept.").waitFor();
  await page.getByRole("listitem").getByText(IN_MEMORY, { exact: true }).waitFor();
  assert.deepEqual(await everything(beside), stored, "nothing was written");
});

/** Every row of every store, and the version. */
async function everything(beside) {
  const all = {};
  for (const store of ["log", "workspaces", "aside", "about", "later"]) all[store] = await rowsOf(beside, store);
  all.version = await beside.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "roundtable").version);
  return all;
}

/** Runs in the page: whether the log holds a text. */
async function hasRow(text) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open("roundtable"));
  const rows = await settled(database.transaction("log").objectStore("log").getAll());
  database.close();
  return rows.some((row) => row.text.includes(text));
}

/** Runs in the page: a later version of the database, with a store more, or with the log in another shape. */
async function playNewerRelease({ deletes }) {
  const opening = indexedDB.open("roundtable", 1000);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("later", { keyPath: "id" }).add({ id: "made by a newer release" });
    if (deletes) opening.result.deleteObjectStore("log");
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}
