// The harness does what suites rely on it for: a test of the tests.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { axe, kill9, quota, start } from "./harness.mjs";

/** A page of our own instead of the build. */
async function folderWith(t, html) {
  const folder = await mkdtemp(join(tmpdir(), "roundtable-page-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${html}`);
  return folder;
}

/** Stands in for a test whose end one wants to see. */
function pretended() {
  const ends = [];
  return { after: (end) => ends.push(end), end: () => Promise.all(ends.map((end) => end())) };
}

test("a request to another origin fails the test that made it", async (t) => {
  const inner = pretended();
  const files = await folderWith(t, '<img alt="" src="http://127.0.0.1:9/dot.png">');
  const site = await start(inner, { files });
  site.expectErrors(/ERR_/);
  const page = await (await site.newVisitor()).newPage();
  await page.goto("./");
  await assert.rejects(inner.end(), /requests to other origins/);
});

test("an error in the page fails the test, unless it was expected", async (t) => {
  const files = await folderWith(t, "<script>console.error('one'); throw new Error('two')</script>");
  for (const [expected, outcome] of [[[], /errors in the page/], [[/one/], /two/], [[/one/, /two/], undefined]]) {
    const inner = pretended();
    const site = await start(inner, { files });
    expected.forEach((pattern) => site.expectErrors(pattern));
    await (await (await site.newVisitor()).newPage()).goto("./");
    if (outcome) await assert.rejects(inner.end(), outcome);
    else await inner.end();
  }
});

test("what a killed browser had stored for certain is there when it is reopened", async (t) => {
  const site = await start(t, { files: await folderWith(t, "") });
  const person = await site.newProfile();
  let page = await person.newPage();
  await page.goto("./");
  await page.evaluate(write, "kept");
  await kill9(person);
  await assert.rejects(page.evaluate(() => 1));
  await person.reopen();
  page = await person.newPage();
  await page.goto("./");
  assert.equal(await page.evaluate(read), "kept");
});

test("a small quota refuses a big write", async (t) => {
  const site = await start(t, { files: await folderWith(t, "") });
  const page = await (await site.newProfile()).newPage();
  await page.goto("./");
  const big = randomBytes(6 * 1024 * 1024).toString("base64");
  await quota(page, 2 * 1024 * 1024);
  await assert.rejects(page.evaluate(write, big), /Quota/);
  await quota(page);
  await page.evaluate(write, big);
});

test("axe-core names what it finds, under the page's own policy too", async (t) => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const files = await folderWith(t, `${policy}<main><h1>A page</h1><p><button></button></main>`);
  const site = await start(t, { files });
  const page = await (await site.newVisitor()).newPage();
  await page.goto("./");
  const faults = await axe(page);
  assert.equal(faults.length, 1);
  assert.match(faults[0], /^button-name \(critical\): .*: button: <button><\/button>$/);
  assert.deepEqual(await axe(page, "h1"), []);
});

test("a host that is off refuses, and answers again under the same address", async (t) => {
  const site = await start(t, { files: await folderWith(t, "<p>here") });
  const visitor = await site.newVisitor();
  site.expectErrors(/ERR_CONNECTION_REFUSED/);
  await site.host.off();
  await assert.rejects((await visitor.newPage()).goto("./"), /ERR_CONNECTION_REFUSED/);
  await site.host.on();
  const page = await visitor.newPage();
  await page.goto("./");
  assert.equal(await page.locator("p").innerText(), "here");
});

/** Runs in the page: one strict transaction. */
function write(value) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("harness", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("values");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("values", "readwrite", { durability: "strict" });
      transaction.objectStore("values").put(value, "one");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Runs in the page. */
function read() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("harness", 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction("values").objectStore("values").get("one");
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    };
  });
}
