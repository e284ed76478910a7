// The checkup tells what a host and a browser give and lack (G23). Its verdicts are
// tested natively; here, that it sees what is there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { assertAccessible, open, start } from "./harness.mjs";
import { releases } from "./releases.mjs";

/** The verdict and the words of a line, once the checkup has looked. */
async function line(page, title) {
  const found = page.locator(".checkup-line").filter({ has: page.getByText(title, { exact: true }) });
  await found.waitFor();
  const [verdict, words] = [await found.locator("dt .chip").innerText(), await found.locator("dd").innerText()];
  return `${verdict}: ${words.split("\n")[0]}`;
}

const again = (page) => page.getByRole("button", { name: "Check again" }).click();

for (const colorScheme of ["light", "dark"]) {
  test(`a plain host is told what it could do better, and everybody can read it (${colorScheme})`, async (t) => {
    const site = await start(t);
    // It asks for a file that is not there.
    site.expectErrors(/404/);
    const person = await site.newVisitor({ serviceWorkers: "allow", colorScheme });
    const page = await open(await person.newPage(), "#/checkup");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await again(page);
    assert.match(await line(page, "Offline copy"), /^Good: Whole/);
    assert.match(await line(page, "Storage"), /^Good/);
    assert.match(await line(page, "Type of WebAssembly"), /^Good: Served as application\/wasm/);
    assert.match(await line(page, "Missing files"), /^Good/);
    assert.match(await line(page, "What scripts may do"), /^Good: .*text never becomes markup/);
    assert.match(await line(page, "An origin of its own"), /^Good/);
    assert.match(await line(page, "Clock"), /^Good/);
    assert.match(await line(page, "Compression"), /^Could be better/);
    assert.match(await line(page, "Frames"), /^Could be better/);
    await page.getByRole("status").getByText(/^Everything works; \d things could be better$/).waitFor();
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(isTooWide, false, "nothing stands out of a narrow page");
    await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
    await page.getByText(/It declined for now|promised never to clear/).waitFor();
  });
}

test("a wrong type, rewrites, neighbours and a frame are seen", async (t) => {
  const [folder] = await releases(t, 1);
  await writeFile(join(folder, "frame.html"), '<!doctype html><title>Frame</title><iframe src="./#/checkup"></iframe>');
  const site = await start(t, { files: folder, folder: "/roundtable/" });
  site.expectErrors(/404/);
  const person = await site.newVisitor();
  const page = await person.newPage();
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.route("**/this-file-is-not-there.txt", (route) => route.fulfill({ status: 200, body: "" }));
  await open(page, "#/checkup");
  assert.match(await line(page, "Type of WebAssembly"), /^Could be better: Served as application\/octet-stream/);
  assert.match(await line(page, "Missing files"), /^Could be better/);
  assert.match(await line(page, "An origin of its own"), /^Could be better: .*\/roundtable\//);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("a-neighbour").onsuccess = resolve;
      }),
  );
  await again(page);
  await page.getByText(/a-neighbour/).waitFor();
  assert.match(await line(page, "An origin of its own"), /^Needs mending/);
  const outer = await person.newPage();
  await outer.goto("./frame.html");
  await outer.frameLocator("iframe").getByText("stands in a frame of another page").waitFor();
});
