// G21, R5: after somebody is forgotten, nothing of them is in what the browser keeps,
// damaged rows and rows that were set aside among it, nor in the next export. The person
// does not exist.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { open, start } from "./harness.mjs";
import { rowsOf } from "./hands.mjs";

const WORKSPACE = "w-example-iawg";
const fileOf = (name, top) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ format: "roundtable", version: "1.0", workspace: WORKSPACE, ...top })),
});

async function importFile(page, file, tick) {
  await page.getByLabel("Files to import").setInputFiles(file);
  await page.getByRole("region", { name: "What this import changes" }).waitFor();
  if (tick) await page.getByRole("checkbox", { name: tick }).check();
  await page.getByRole("button", { name: "Apply import" }).click();
  await page.getByRole("status").getByText(/^Imported/).waitFor();
}

/** Everything that this browser keeps of the page, as one text. */
async function kept(page) {
  const stores = await Promise.all(["log", "aside", "workspaces", "about"].map((store) => rowsOf(page, store)));
  const preferences = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  return JSON.stringify(stores) + preferences;
}

test("G21: forgetting leaves nothing of a person in the store, set aside or exported", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor()).newPage(), "#/share");
  const person = { id: "p-canary", record: "person", name: "Canary Nobody", email: "canary@nobody.example", note: "canary" };
  await importFile(page, fileOf("person.json", { records: [person] }));

  // A later edit of the person is damaged in the store, and set aside at the next start.
  await page.evaluate(
    (workspace) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("roundtable");
        request.onerror = reject;
        request.onsuccess = () => {
          const rows = request.result.transaction("log", "readwrite");
          rows.objectStore("log").add({ workspace, text: '{"half":"of what canary said', digest: "0" });
          rows.oncomplete = () => resolve(request.result.close());
        };
      }),
    WORKSPACE,
  );
  await page.reload();
  await open(page, "#/share");
  assert.match(await kept(page), /canary@nobody/);
  assert.match(JSON.stringify(await rowsOf(page, "aside")), /canary said/);

  await importFile(page, fileOf("forgetting.json", { records: [], forgotten: ["p-canary"] }), /^Forget Canary Nobody/);
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("roundtable");
        request.onsuccess = () => {
          const count = request.result.transaction("log").objectStore("log").count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result === 1);
          };
        };
      }),
  );
  const left = (await kept(page)).replaceAll("p-canary", "");
  assert.doesNotMatch(left, /canary/i);
  assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML.replaceAll("p-canary", "")), /canary/i);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export a file" });
  await dialog.getByRole("radio", { name: /^Everything/ }).check();
  await dialog.getByRole("checkbox", { name: /^I know that/ }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
  const exported = await readFile(await download.path(), "utf8");
  assert.match(exported, /"forgotten":\["p-canary"\]/);
  assert.doesNotMatch(exported.replaceAll("p-canary", ""), /canary/i);
});

test("F25: groups and texts named like parts of JavaScript are rescued as they are", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await (await site.newVisitor()).newPage();
  site.expectErrors(/./);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await page.getByRole("heading", { name: "Roundtable could not start" }).waitFor();
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "é".repeat(5000), "\u{1f468}\u200d\u{1f469}", "</script><script>canary()</script>"];
  await page.evaluate(
    (names) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("roundtable", 2);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("log", { keyPath: "position", autoIncrement: true });
          request.result.createObjectStore("workspaces", { keyPath: "id" });
          request.result.createObjectStore("aside", { keyPath: "position" });
        };
        request.onerror = reject;
        request.onsuccess = () => {
          const rows = request.result.transaction(["log", "workspaces"], "readwrite");
          for (const name of names) {
            rows.objectStore("workspaces").add({ id: name, name });
            rows.objectStore("log").add({ workspace: name, text: `{"${name}":1}`, digest: name });
          }
          rows.oncomplete = () => resolve(request.result.close());
        };
      }),
    names,
  );
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my data" }).click()]);
  const rescued = JSON.parse(await readFile(await download.path(), "utf8"));
  const byId = new Map(rescued.workspaces.map((one) => [one.id, one]));
  assert.equal(rescued.workspaces.length, names.length);
  for (const name of names) assert.deepEqual(byId.get(name), { id: name, name, entries: [`{"${name}":1}`] });
  assert.deepEqual(rescued.aside, []);
});
