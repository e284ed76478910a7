// The page arrives in two parts. Where the second stays away, the first goes on:
// the months are there, what it cannot do waits, and nothing of it is lost.
// In a quick build the page is whole, and there is nothing to lose.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { assertAccessible, open, start } from "./harness.mjs";

const names = await readdir(fileURLToPath(new URL("../../dist/", import.meta.url)));
const rest = names.find((name) => /^roundtable-rest-.*\.wasm$/.test(name));
const skip = rest ? false : "this build is in one part";

test("a part that does not arrive is said, asked for again, and what waited for it is done", { skip }, async (t) => {
  const site = await start(t);
  site.expectErrors(/roundtable-rest|Failed to fetch|ERR_FAILED/);
  const person = await site.newVisitor();
  let isGone = true;
  await person.context.route(`**/${rest}`, (route) => (isGone ? route.abort() : route.continue()));
  const page = await open(await person.newPage(), "#/calendar/month/2023-03");
  const alert = page.getByRole("alert").filter({ hasText: "A part of this page could not be loaded" });
  await alert.waitFor();
  await assertAccessible(page);

  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "April 2023" }).waitFor();
  await page.getByRole("button", { name: "New event" }).click();
  assert.equal(await page.getByRole("dialog").count(), 0);

  isGone = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("dialog", { name: "New event" }).waitFor();
  await alert.waitFor({ state: "detached" });
});

test("a screen of the second part opens at its own address, as soon as that part is here", { skip }, async (t) => {
  const site = await start(t);
  const person = await site.newVisitor();
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await person.context.route(`**/${rest}`, async (route) => {
    await held;
    await route.continue();
  });
  const page = await person.newPage();
  await page.goto("./#/outcomes");
  await page.getByText("Loading…").waitFor();
  letThrough();
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
});

test("keys that are pressed before the second part is here are not lost", { skip }, async (t) => {
  const site = await start(t);
  const person = await site.newVisitor();
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await person.context.route(`**/${rest}`, async (route) => {
    await held;
    await route.continue();
  });
  const page = await open(await person.newPage(), "#/");
  for (const key of ["g", "c"]) await page.keyboard.press(key);
  await page.getByRole("heading", { level: 1, name: "March 2023" }).waitFor();
  // What is typed after the search was asked for is meant for the search, not for the page.
  for (const key of ["Control+k", "n"]) await page.keyboard.press(key);
  letThrough();
  await page.getByRole("dialog", { name: "Search" }).getByRole("combobox").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 1);
});
