// Prints how long a person waits when storage is shared, full, missing, blocked or killed,
// beside the time that `reliability.md` wishes for; asserts nothing. By hand:
//   CHROME=/usr/bin/chromium node tests/browser/bench-storage.mjs

import { randomBytes } from "node:crypto";

import { OUTCOME, openBeside, openWithHands, rowsOf } from "./hands.mjs";
import { kill9, quota, ready, start } from "./harness.mjs";

/** Foreign edits that are timed. */
const EDITS = 20;

/** Entries of the long log. */
const ENTRIES = Number(process.env.ENTRIES ?? 20_000);

/** Which to measure, by id; all, where nothing is said. */
const ONLY = process.env.ONLY;

const rows = [];

function print(id, what, millis, wished) {
  const sorted = [...millis].sort((one, other) => one - other);
  const shown = (value) => `${Math.round(value)} ms`;
  const most = sorted.length > 1 ? `, at most ${shown(sorted.at(-1))}` : "";
  rows.push([id, what, `${shown(sorted[Math.floor(sorted.length / 2)])}${most}`, wished]);
  console.log(rows.at(-1).join(" | "));
}

/** Does something on a site of its own; what goes wrong there is printed, and the next is done. */
async function measure(of, work) {
  if (ONLY && ONLY !== of) return;
  const ends = [];
  try {
    const site = await start({ after: (end) => ends.push(end) });
    site.expectErrors(/(?:)/);
    await work(site);
  } catch (error) {
    console.log(`${of} | not measured: ${error.message}`);
  } finally {
    for (const end of ends) await end().catch((error) => console.log(`${of} | ${error.message}`));
  }
}

/** Opens an address; answers with the milliseconds until a locator's words are there. */
async function opened(page, address, locator) {
  const from = performance.now();
  await page.goto(`./${address}`);
  await locator.waitFor({ timeout: 120_000 });
  return performance.now() - from;
}

const alert = (page, words) => page.getByRole("alert").getByText(words);

await measure("F01", async (site) => {
  const person = await site.newProfile();
  const [writer, reader] = [await person.newPage(), await person.newPage()];
  for (const page of [writer, reader]) await openWithHands(page, OUTCOME);
  await reader.evaluate(() => {
    globalThis.seenAt = {};
    new MutationObserver(() => {
      for (const words of document.querySelectorAll("main li p")) globalThis.seenAt[words.textContent] ??= Date.now();
    }).observe(document.querySelector("main"), { subtree: true, childList: true });
  });
  const millis = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const text = `Made-up note ${edit}`;
    const from = await writer.evaluate(async (text) => {
      const from = Date.now();
      await globalThis.hands.note(text);
      return from;
    }, text);
    const seen = await reader.waitForFunction((text) => globalThis.seenAt[text], text);
    millis.push((await seen.jsonValue()) - from);
  }
  print("F01", "another tab's edit is shown", millis, "1,000 ms");
});

await measure("F02", async (site) => {
  const person = await site.newProfile();
  const beside = await openBeside(site, person);
  await quota(beside, 2 * 1024 * 1024);
  const page = await openWithHands(beside, "#/outcomes");
  for (;;) {
    const from = performance.now();
    const text = `Made-up ${randomBytes(192 * 1024).toString("base64")}`;
    if ((await page.evaluate((text) => globalThis.hands.makeOutcome(text), text)) === "Saved") continue;
    print("F02", "a full store is said", [performance.now() - from], "1,000 ms");
    return;
  }
});

for (const [trouble, spoil] of [
  ["is missing", () => Object.defineProperty(globalThis, "indexedDB", { value: null })],
  ["never answers", () => (IDBFactory.prototype.open = () => new EventTarget())],
]) {
  await measure("F04", async (site) => {
    const page = await (await site.newVisitor()).newPage();
    await page.addInitScript(spoil);
    const millis = await opened(page, OUTCOME, alert(page, "This browser keeps nothing"));
    print("F04", `usable where IndexedDB ${trouble}`, [millis], "3,000 ms");
  });
}

await measure("F05", async (site) => {
  const person = await site.newProfile();
  const old = await openBeside(site, person);
  await old.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("roundtable", 1);
        opening.onsuccess = () => resolve((globalThis.held = opening.result) && undefined);
      }),
  );
  const page = await person.newPage();
  const said = alert(page, "An older Roundtable tab keeps your group locked.");
  print("F05", "a blocking tab is named", [await opened(page, "", said)], "2,000 ms");
  const from = performance.now();
  await old.close();
  await said.waitFor({ state: "hidden" });
  await ready(page);
  print("F05", "started after it closed", [performance.now() - from], "1,000 ms");
});

await measure("F08", async (site) => {
  const person = await site.newProfile();
  const millis = [];
  for (let kill = 0; kill < 5; kill += 1) {
    const page = await openWithHands(await person.newPage(), "#/outcomes");
    await page.evaluate((text) => globalThis.hands.makeOutcome(text), `Made-up outcome ${kill}`);
    await kill9(person);
    await person.reopen();
    const again = await person.newPage();
    millis.push(await opened(again, "#/outcomes", again.getByRole("link", { name: `Made-up outcome ${kill}` })));
  }
  print("F08", "all there after a kill", millis, "2,000 ms");
});

await measure("F12", async (site) => {
  const page = await (await site.newVisitor()).newPage();
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  print("F12", "WebAssembly that does not load is said", [await opened(page, "", page.getByText("Roundtable could not start"))], "3,000 ms");
});

await measure("F13", async (site) => {
  const page = await openWithHands(await (await site.newVisitor()).newPage(), OUTCOME);
  // A clock that breaks goes through WebAssembly and leaves things half done.
  const millis = await page.evaluate(async () => {
    const field = globalThis.hands.field("What happened?");
    Date.now = () => {
      throw new Error("no clock");
    };
    const from = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    while (!document.querySelector(".rescue")) await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - from;
  });
  print("F13", "the recovery page after the page died", [millis], "500 ms");
});

await measure("log", async (site) => {
  const person = await site.newProfile();
  const page = await openWithHands(await person.newPage(), OUTCOME);
  await page.evaluate(() => globalThis.hands.note("Made-up note 0"));
  const beside = await openBeside(site, person);
  let log = [];
  while (log.length < 2) log = await rowsOf(beside, "log");
  await page.close();
  // The last entry, again and again under other names: each is a note of its own.
  await beside.evaluate(lengthen, { row: log.at(-1), entries: ENTRIES });
  for (const what of ["first", "second"]) {
    const again = await person.newPage();
    const millis = await opened(again, "#/outcomes", again.getByRole("table", { name: "Outcomes" }));
    print("R12", `${what} start on a log of ${ENTRIES} entries`, [millis], "2,000 ms");
    await again.waitForTimeout(5000);
    await again.close();
  }
  console.log(`the log has ${(await rowsOf(beside, "log")).length} entries now`);
});

// Browsers that the harness shares stay open until a test file ends; this is none.
process.exit();

/** Runs in the page: many entries like one, each with names of its own. */
async function lengthen({ row, entries }) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open("roundtable"));
  const log = database.transaction("log", "readwrite", { durability: "relaxed" }).objectStore("log");
  const [, rev] = /"rev":"([^"]+)"/.exec(row.text);
  const writer = rev.slice(0, rev.lastIndexOf("-"));
  const digest = (text) => {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(`${row.workspace}\0${text}`)) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash.toString(16).padStart(16, "0");
  };
  for (let entry = 1; entry < entries; entry += 1) {
    const text = row.text
      .replaceAll(`${writer}-`, `${writer}x${entry}-`)
      .replaceAll("Made-up note 0", `Made-up note of the long log ${entry}`)
      // The lines are others now, and a file without checks is believed.
      .replace(/,\n"checks":.*$/s, "}\n");
    log.add({ workspace: row.workspace, text, digest: digest(text) });
  }
  await new Promise((resolve) => (log.transaction.oncomplete = resolve));
  database.close();
}
