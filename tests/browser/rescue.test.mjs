// The recovery page of public/rescue.js: WebAssembly that does not start is said
// in plain words (F12), and "Save my data" gives all that the storage holds
// without WebAssembly (F13). Needs nothing of the application but its build.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

/** Chromium prints every 404, and a host need not publish a group of its own. */
const NO_GROUP_OF_ITS_OWN = /404 .*\/workspace\.json\)$/;

/** Opens the page spoilt in some way; answers once the recovery page stands there. */
async function spoilt(t, spoil) {
  const site = await start(t);
  site.expectErrors(/(?:)/);
  const page = await (await site.newVisitor()).newPage();
  await spoil(page);
  await page.goto("./");
  await heading(page).waitFor();
  return page;
}

const heading = (page) => page.locator(".rescue").getByRole("heading", { level: 1 });

const answering = (pattern, answer) => (page) => page.route(pattern, (route) => route.fulfill(answer));

/** The page as built, under a policy that refuses WebAssembly. */
const underPolicy = (page) =>
  page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
      await route.fulfill({ response, headers });
    },
  );

for (const [cause, spoil, said] of [
  ["the module is missing", answering("**/*.wasm", { status: 404 }), "Roundtable could not start"],
  ["the module is damaged", answering("**/*.wasm", { contentType: "application/wasm", body: "damaged" }), "Roundtable could not start"],
  ["a script is missing", answering(/\/roundtable-.*\.js$/, { status: 404 }), "Roundtable could not start"],
  ["a script is a page", answering(/\/roundtable-.*\.js$/, { contentType: "text/html", body: "<!doctype html>" }), "Roundtable could not start"],
  ["a script is not the one that was built", answering(/\/roundtable-.*\.js$/, { contentType: "text/javascript", body: "export default 1" }), "Roundtable could not start"],
  ["the policy refuses WebAssembly", underPolicy, "Roundtable could not start"],
  ["the browser has no WebAssembly", (page) => page.addInitScript(() => delete globalThis.WebAssembly), "Roundtable cannot run in this browser"],
]) {
  test(`F12: ${cause}: said in plain words, and data can be saved`, async (t) => {
    const page = await spoilt(t, spoil);
    assert.equal(await heading(page).innerText(), said);
    await assertAccessible(page);
    await page.getByRole("button", { name: "Save my data" }).click();
    await page.getByRole("status").getByText("This browser holds no data of Roundtable").waitFor();
    const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
    assert.equal(databases, 0, "looking for data makes no database");
  });
}

test("F12: a module under a wrong type starts all the same", async (t) => {
  const site = await start(t);
  site.expectErrors(NO_GROUP_OF_ITS_OWN);
  const page = await (await site.newVisitor()).newPage();
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  // A screen of the second part, so that both parts came under it.
  await open(page, "#/outcomes");
  assert.equal(await page.locator(".rescue").count(), 0);
});

test("a slow start is said, and the words go away when the page is there", async (t) => {
  const site = await start(t);
  site.expectErrors(NO_GROUP_OF_ITS_OWN);
  const page = await (await site.newVisitor()).newPage();
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("script[src*=rescue]").waitFor({ state: "attached" });
  await page.clock.fastForward(11_000);
  await heading(page).getByText("Roundtable is still loading").waitFor();
  answer();
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  assert.equal(await page.locator(".rescue").count(), 0);
});

test("F13: the recovery export is what the storage holds, damaged rows too", async (t) => {
  const page = await spoilt(t, answering("**/*.wasm", { status: 404 }));
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("roundtable", 2);
        request.onupgradeneeded = () => {
          const log = request.result.createObjectStore("log", { keyPath: "position", autoIncrement: true });
          log.createIndex("by_workspace", ["workspace", "position"]);
          request.result.createObjectStore("workspaces", { keyPath: "id" });
          request.result.createObjectStore("aside", { keyPath: "position" });
        };
        request.onerror = reject;
        request.onsuccess = () => {
          const database = request.result;
          const rows = database.transaction(["log", "workspaces", "aside"], "readwrite");
          rows.objectStore("workspaces").add({ id: "w-1", name: "Nobody's group", opened_utc_millis: 0 });
          const log = rows.objectStore("log");
          log.add({ workspace: "w-1", text: "first", digest: "0" });
          log.add({ workspace: "w-2", text: "of a group that is not listed", digest: "0" });
          log.add({ workspace: "w-1", text: "second \u{1f600}", digest: "0" });
          log.add({ workspace: "w-1", text: { flipped: true } });
          rows.objectStore("aside").add({ position: 9, workspace: "w-1", text: "torn", why: "digest", utc_millis: 1 });
          rows.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save my data" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^roundtable-rescue-\d{4}-\d\d-\d\d\.json$/);
  assert.deepEqual(JSON.parse(await readFile(await download.path(), "utf8")), {
    format: "roundtable-rescue",
    version: "1.0",
    workspaces: [
      { id: "w-1", name: "Nobody's group", entries: ["first", "second \u{1f600}"] },
      { id: "w-2", name: "", entries: ["of a group that is not listed"] },
    ],
    aside: [
      { position: 9, workspace: "w-1", text: "torn", why: "digest", utc_millis: 1 },
      { position: 4, workspace: "w-1", text: { flipped: true } },
    ],
  });
});
