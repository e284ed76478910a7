// The offline copy of public/sw.js: opens without network and host (F11), and a
// ladder of three releases with unsaved work in three tabs, cut off at five
// points: no blank page, no mixed versions, no lost edit, no forced reload (F10).

import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { OUTCOME, openWithHands } from "./hands.mjs";
import { assertAccessible, open, ready, start } from "./harness.mjs";
import { change, filesOf, releases } from "./releases.mjs";

const ALLOWED = { serviceWorkers: "allow" };
/** What a host keeps to itself, and what is no part of a version. */
const LEFT_OUT = ["sw.js", "sw-off.js", "workspace.json", "_headers", ".htaccess", "nginx.conf"];
const OFFER = "A new version is ready";

/** Waits until the copy is whole and answers for this page. */
const copied = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Has the browser look for a new release; answers when it was put together, or was not. */
const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => null);
    const worker = registration.installing;
    if (!worker) return;
    await new Promise((resolve) => {
      const settle = () => worker.state === "installing" || resolve();
      worker.addEventListener("statechange", settle);
      settle();
    });
  });

/** The names of the versions that are kept, oldest first. */
const kept = (page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => / \d+ [0-9a-f]{16}$/.test(name)));

/** Which release each part of a page is of, also of what it loads only now. */
async function releaseOf(page) {
  const parts = await page.evaluate(async () => {
    const text = async (name) => (await fetch(name)).text();
    const own = document.querySelector("meta[name=release]").content;
    const worker = new Worker("work.js");
    const work = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(String(data));
      worker.onerror = () => resolve("no worker");
    });
    worker.terminate();
    return [
      own,
      String(globalThis.release),
      work,
      (await text("rescue.css")).match(/release (\d)/)[1],
      (await text(`part-${own}.txt`)).match(/release (\d)/)[1],
      (await text("index.html")).match(/name="release" content="(\d)"/)[1],
    ];
  });
  assert.equal(new Set(parts).size, 1, `one version, not ${parts}`);
  return Number(parts[0]);
}

test("F10: three releases, three tabs with unsaved work, cut off at five points", async (t) => {
  const [first, second, third] = await releases(t, 3);
  const site = await start(t, { files: first });
  // Where the network is cut, Chromium says so.
  site.expectErrors(/ERR_|Failed to fetch|Failed to find a valid digest|404/);
  const person = await site.newVisitor(ALLOWED);
  const tabs = [];
  for (const draft of ["one", "two", "three"]) {
    const page = await openWithHands(await person.newPage(), OUTCOME);
    await copied(page);
    await page.getByLabel("What happened?").fill(`A draft in tab ${draft}`);
    await page.evaluate(() => (globalThis.notReloaded = true));
    tabs.push({ page, draft: `A draft in tab ${draft}`, release: 1 });
  }

  /** Everything stands, with the network gone; a new tab opens with the given release. */
  async function standsOffline(name, newTab) {
    await site.host.off();
    for (const tab of tabs) {
      assert.equal(await releaseOf(tab.page), tab.release, `${name}: ${tab.draft}`);
      if (tab.isTaken) continue;
      assert.equal(await tab.page.evaluate(() => globalThis.notReloaded), true, `${name}: no forced reload`);
      assert.equal(await tab.page.getByLabel("What happened?").inputValue(), tab.draft, name);
    }
    const page = await open(await person.newPage(), OUTCOME);
    assert.equal(await releaseOf(page), newTab, `${name}: a new tab`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.close();
    await site.host.on();
  }

  const offered = (tab) => tab.page.getByRole("status").getByText(OFFER);

  /** The person keeps the draft and takes the new version. */
  async function take(tab, release) {
    await tab.page.getByRole("button", { name: "Add update" }).click();
    await tab.page.getByText(tab.draft).waitFor();
    await Promise.all([
      tab.page.waitForEvent("load"),
      tab.page.getByRole("status").getByRole("button", { name: "Reload" }).click(),
    ]);
    await ready(tab.page);
    Object.assign(tab, { release, isTaken: true });
  }

  site.host.files = second;
  site.host.answersLeft = 1;
  await look(tabs[0].page);
  await standsOffline("cut after the worker itself", 1);

  site.host.answersLeft = 3;
  await look(tabs[1].page);
  await standsOffline("cut in the middle of the files", 1);
  for (const tab of tabs) assert.equal(await offered(tab).count(), 0);

  await look(tabs[2].page);
  // Who only reads is offered it; who is in the middle of writing is not interrupted.
  const reader = { page: await open(await person.newPage(), OUTCOME) };
  await offered(reader).waitFor();
  await assertAccessible(reader.page);
  await reader.page.close();
  for (const tab of tabs) assert.equal(await offered(tab).count(), 0);
  await standsOffline("cut when the new version waits", 1);

  await site.host.off();
  await take(tabs[0], 2);
  await standsOffline("cut when one tab took the new version", 2);

  site.host.files = third;
  const whole = await readFile(join(third, "rescue.css"));
  await writeFile(join(third, "rescue.css"), "half");
  await look(tabs[0].page);
  await standsOffline("a release that was copied half", 2);
  await writeFile(join(third, "rescue.css"), whole);
  await look(tabs[0].page);
  await offered(tabs[0]).waitFor();
  await take(tabs[1], 3);
  await standsOffline("three releases in three tabs", 3);
  assert.equal((await kept(tabs[0].page)).length, 3, "each page keeps its version");

  await take(tabs[2], 3);
  await tabs[0].page.reload();
  await ready(tabs[0].page);
  tabs[0].release = 3;
  await standsOffline("at the end", 3);
  for (const { page } of tabs) {
    for (const { draft } of tabs) await page.getByText(draft).waitFor();
  }
  await tabs[0].page.waitForFunction(
    async () => (await caches.keys()).filter((name) => / \d+ [0-9a-f]{16}$/.test(name)).length === 1,
  );
});

test("F11: the second visit starts cold without network and host, with every byte of the build", async (t) => {
  const site = await start(t, { folder: "/a/sub/" });
  site.expectErrors(/ERR_/);
  const person = await site.newProfile(ALLOWED);
  const fromWorker = [];
  person.context.on("request", (request) => request.serviceWorker() && fromWorker.push(request.url()));
  const first = await open(await person.newPage());
  await copied(first);
  assert.ok(fromWorker.length > 5, "the record of requests hears the worker too");
  await site.host.off();
  await person.reopen();
  await person.context.setOffline(true);
  const page = await open(await person.newPage(), "#/calendar");
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const name of await filesOf(site.host.files.replace(/\/$/, ""))) {
    if (LEFT_OUT.includes(name) && name !== "workspace.json") continue;
    const got = await page.evaluate(async (name) => {
      const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
      let text = "";
      for (let at = 0; at < bytes.length; at += 30000) text += String.fromCharCode(...bytes.subarray(at, at + 30000));
      return btoa(text);
    }, name);
    const expected = await readFile(join(site.host.files, name));
    assert.ok(Buffer.from(got, "base64").equals(expected), `${name} is as it was built`);
  }
});

test("a missing file is 404 and never the page; without a network it is nothing", async (t) => {
  const site = await start(t);
  site.expectErrors(/404|ERR_/);
  const page = await open(await (await site.newVisitor(ALLOWED)).newPage());
  await copied(page);
  assert.equal(await page.evaluate(async () => (await fetch("part-of-no-release.js")).status), 404);
  const beside = await page.context().newPage();
  assert.equal((await beside.goto("./no-such-page")).status(), 404);
  await site.host.off();
  const failed = await page.evaluate(() => fetch("part-of-no-release.js").then(() => "", (error) => error.name));
  assert.equal(failed, "TypeError");
});

test("the group's own file is as new as the host has it, and there when the host is gone", async (t) => {
  const [folder] = await releases(t, 1);
  const site = await start(t, { files: folder });
  site.expectErrors(/404|ERR_/);
  const page = await open(await (await site.newVisitor(ALLOWED)).newPage());
  await copied(page);
  const published = () => page.evaluate(async () => (await fetch("workspace.json")).text());
  await writeFile(join(folder, "workspace.json"), '{"note":"in May"}');
  assert.equal(await published(), '{"note":"in May"}');
  await site.host.off();
  assert.equal(await published(), '{"note":"in May"}');
  await site.host.on();
  await rm(join(folder, "workspace.json"));
  assert.equal(await page.evaluate(async () => (await fetch("workspace.json")).status), 404);
});

test("a host that was copied half gives no offline copy, and the checkup says so", async (t) => {
  const [folder] = await releases(t, 1);
  await change(folder, "rescue.css", (css) => `${css} `);
  const site = await start(t, { files: folder });
  site.expectErrors(/Failed to find a valid digest|404/);
  const page = await open(await (await site.newVisitor(ALLOWED)).newPage(), "#/checkup");
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByText("a file on the host is not what was built").waitFor();
});

test("F10: the switch in place of the worker ends the offline copy, and the work stays", async (t) => {
  const [folder] = await releases(t, 1);
  const site = await start(t, { files: folder });
  const page = await openWithHands(await (await site.newVisitor(ALLOWED)).newPage(), OUTCOME);
  await copied(page);
  await page.evaluate(() => hands.note("Written before the switch"));
  await writeFile(join(folder, "sw.js"), await readFile(join(folder, "sw-off.js")));
  await change(folder, "index.html", (html) => html.replace('content="1"', 'content="2"'));
  await look(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("meta[name=release]").getAttribute("content"), "2", "the host has the word");
  await page.getByText("Written before the switch").waitFor();
});

test("the page can be installed", async (t) => {
  const site = await start(t, { folder: "/a/sub/" });
  const page = await open(await (await site.newVisitor(ALLOWED)).newPage());
  await copied(page);
  const session = await page.context().newCDPSession(page);
  const { manifest, errors } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.match(manifest?.scope ?? "", /\/a\/sub\/$/);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A private window never offers it.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
});
