// Storage that is full, missing, broken or damaged: no blank page, no silent
// loss, and the export works in each case.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { OUTCOME, exportAll, openBeside, openWithHands, rowsOf } from "./hands.mjs";
import { quota, start } from "./harness.mjs";

// F02: no room left. Said in words, old data intact, the export whole, and what
// was refused is kept as soon as there is room.
test("F02: when 2 MiB are full that is said, nothing kept is lost, and the export has everything", async (t) => {
  const site = await start(t);
  const person = await site.newProfile();
  const page = await openBeside(site, person);
  await quota(page, 2 * 1024 * 1024);
  await openWithHands(page, "#/outcomes");
  const kept = [];
  let refused;
  while (!refused) {
    const text = `Made-up outcome ${kept.length + 1}: ${randomBytes(48 * 1024).toString("base64")}`;
    const answer = await page.evaluate((text) => globalThis.hands.makeOutcome(text), text);
    if (answer === "Saved") {
      kept.push(text);
    } else {
      assert.match(answer, /^This browser has no room left\. Your last change is on screen but not kept\./);
      refused = text;
    }
  }
  t.diagnostic(`${kept.length} outcomes of 64 KiB were kept`);
  assert.ok(kept.length > 0);

  const other = await openWithHands(await person.newPage(), "#/outcomes");
  await assertListed(other, kept);
  assert.equal(await other.getByRole("link", { name: refused }).count(), 0, "refused means not there");
  await other.close();

  await assertListed(page, [...kept, refused]);
  const exported = await exportAll(page);
  for (const text of [...kept, refused]) assert.ok(exported.includes(text), `${text.slice(0, 30)} is in the export`);

  await quota(page);
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").getByRole("paragraph").first().waitFor({ state: "hidden" });
  await assertListed(await openWithHands(await person.newPage(), "#/outcomes"), [...kept, refused]);
});

/** Runs in the page before its scripts: puts something else in the place of IndexedDB. */
const WITHOUT_STORAGE = {
  "is missing": () => Object.defineProperty(globalThis, "indexedDB", { value: null }),
  "throws when it is touched": () =>
    Object.defineProperty(globalThis, "indexedDB", {
      get() {
        throw new DOMException("Not here.", "SecurityError");
      },
    }),
  "throws when it is opened": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Not now.", "InvalidStateError");
    };
  },
  "fails to open": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...name) {
      const request = open.apply(this, name);
      request.addEventListener("upgradeneeded", () => request.transaction.abort());
      return request;
    };
  },
  "never answers": () => {
    IDBFactory.prototype.open = () => new EventTarget();
  },
};

for (const [trouble, spoil] of Object.entries(WITHOUT_STORAGE)) {
  // F04: usable in memory, with a banner and the export; never a blank page.
  test(`F04: IndexedDB ${trouble}: the page works in memory, says so, and exports`, async (t) => {
    const site = await start(t);
    const page = await (await site.newVisitor()).newPage();
    await page.addInitScript(spoil);
    await openWithHands(page, OUTCOME);
    await page.getByRole("alert").getByText("This browser keeps nothing after the window closes").waitFor();
    await page.evaluate(() => globalThis.hands.note("Made in memory"));
    await page.getByRole("listitem").getByText("Made in memory", { exact: true }).waitFor();
    assert.ok((await exportAll(page)).includes("Made in memory"));
  });
}

// F04: the database opens, but takes nothing.
test("F04: IndexedDB refuses every write: that is said, the page stays usable, and exports", async (t) => {
  const site = await start(t);
  const page = await (await site.newVisitor()).newPage();
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
      throw new DOMException("No.", "DataError");
    };
  });
  await openWithHands(page, OUTCOME);
  await page.evaluate(() => globalThis.hands.note("Refused by the store"));
  await page.getByRole("alert").getByText(/(keeps nothing|could not be kept)/).waitFor();
  await page.getByRole("listitem").getByText("Refused by the store", { exact: true }).waitFor();
  assert.ok((await exportAll(page)).includes("Refused by the store"));
});

// F03: somebody clears the site's data while it is open. The page has everything still, and
// the next change keeps it again, in this tab and for the others.
test("F03: site data that is cleared under the open page is kept again with the next change", async (t) => {
  const site = await start(t);
  const person = await site.newVisitor();
  const [page, other] = [await person.newPage(), await person.newPage()];
  await openWithHands(page, "#/outcomes");
  assert.equal(await page.evaluate(() => globalThis.hands.makeOutcome("Made-up outcome 1")), "Saved");
  await openWithHands(other, "#/outcomes");
  const session = await person.context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "all" });
  assert.equal(await page.evaluate(() => globalThis.hands.makeOutcome("Made-up outcome 2")), "Saved");
  await other.getByRole("link", { name: "Made-up outcome 2" }).waitFor();
  assert.equal(await other.evaluate(() => globalThis.hands.makeOutcome("Made-up outcome 3")), "Saved");
  await page.getByRole("link", { name: "Made-up outcome 3" }).waitFor();
  for (const one of [page, other, await openWithHands(await person.newPage(), "#/outcomes")]) {
    await assertListed(one, [1, 2, 3].map((number) => `Made-up outcome ${number}`));
  }
});

// F09: damaged rows are set aside whole and offered, the others load, nothing is overwritten.
test("F09: flipped bytes cost only their own record, which can be downloaded as it is", async (t) => {
  const site = await start(t);
  const person = await site.newVisitor();
  const before = await openWithHands(await person.newPage(), "#/outcomes");
  for (const number of [1, 2, 3, 4]) {
    assert.equal(await before.evaluate((text) => globalThis.hands.makeOutcome(text), `Made-up outcome ${number}`), "Saved");
  }
  await before.close();

  const beside = await openBeside(site, person);
  const rows = await rowsOf(beside, "log");
  const rowOf = (number) => rows.find((row) => row.text.includes(`Made-up outcome ${number}`));
  const flipped = { ...rowOf(2), text: rowOf(2).text.replace("Made-up", "Mad\u0000-up") };
  const torn = { ...rowOf(3), text: rowOf(3).text.slice(0, -20) };
  await beside.evaluate(putRows, [flipped, torn]);

  const page = await openWithHands(await person.newPage(), "#/outcomes");
  await page.getByRole("alert").getByText("2 parts of your group could not be read and were set aside unchanged.").waitFor();
  await assertListed(page, ["Made-up outcome 1", "Made-up outcome 4"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("alert").getByRole("button", { name: "Download what was set aside" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  for (const row of [flipped, torn]) assert.ok(text.includes(row.text), "the raw text is in the download");

  // Work goes on, and what is damaged stays as it was found.
  assert.equal(await page.evaluate(() => globalThis.hands.makeOutcome("Made-up outcome 5")), "Saved");
  const after = await rowsOf(beside, "log");
  for (const row of [rowOf(1), flipped, torn, rowOf(4)]) {
    assert.deepEqual(after.find(({ position }) => position === row.position), row);
  }
  const again = await openWithHands(await person.newPage(), "#/outcomes");
  await assertListed(again, ["Made-up outcome 1", "Made-up outcome 4", "Made-up outcome 5"]);
  assert.deepEqual((await rowsOf(beside, "aside")).map(({ text }) => text), [flipped.text, torn.text]);
});

/** Every outcome stands in the table. */
async function assertListed(page, texts) {
  await page.getByRole("link", { name: "Outcomes", exact: true }).click();
  await page.getByRole("table", { name: "Outcomes" }).waitFor();
  const shown = new Set(await page.getByRole("rowheader").getByRole("link").allInnerTexts());
  const lost = texts.filter((text) => !shown.has(text)).map((text) => text.slice(0, 30));
  assert.deepEqual(lost, []);
}

/** Runs in the page: puts rows into the log, past the application. */
async function putRows(rows) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open("roundtable"));
  const log = database.transaction("log", "readwrite").objectStore("log");
  for (const row of rows) await settled(log.put(row));
  database.close();
}
