// Forms by keyboard, by accessible names: what is wrong with a time is said where it stands,
// a colour is chosen by sight or by arrow keys, an undo leads to what it undid. Events in
// these tests are made up.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function visit(t, address, options = {}) {
  const site = await start(t, { files: process.env.DIST });
  const person = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
  return open(await person.newPage(), address);
}

test("a time that cannot be says why once, as the description of its field", async (t) => {
  const page = await visit(t, "#/calendar");
  await page.getByRole("button", { name: "New event", exact: true }).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "New event" });
  await dialog.getByLabel("Title").fill("A made-up forum");
  const when = dialog.getByLabel("When", { exact: true });
  await when.fill("30 February 2027");
  await when.press("Enter");
  await dialog.getByText("Not saved: 1 field needs your attention").waitFor();
  assert.equal(await dialog.getByText("There is no such day in the calendar.").count(), 1);
  const described = await when.evaluate((field) =>
    field
      .getAttribute("aria-describedby")
      .split(" ")
      .map((id) => document.getElementById(id).textContent)
      .join(" "),
  );
  assert.equal(described, "There is no such day in the calendar.");
  await assertAccessible(page);
});

test("a colour is a rail with its name, and goes by arrow keys", async (t) => {
  const page = await visit(t, "#/directory/o-itu", { viewport: { width: 320, height: 700 } });
  await page.getByRole("button", { name: "Edit", exact: true }).first().press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /more fields$/ }).press("Enter");
  const colour = dialog.getByRole("slider", { name: "Colour" });
  const before = Number(await colour.inputValue());
  await colour.press("ArrowUp");
  assert.equal(Number(await colour.inputValue()), before + 1);
  await dialog.getByText(/^That is: .*, lines? /).first().waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).press("Enter");
  await dialog.waitFor({ state: "hidden" });
  // What is undone is named in short, and leads to where it is seen.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  const status = page.getByRole("status");
  await status.getByText(/^Undone: /).waitFor();
  await status.getByRole("link", { name: "Show" }).waitFor();
  await assertAccessible(page);
});

test("a line typed as the title is read when that is asked for, and the focus stays", async (t) => {
  const page = await visit(t, "#/calendar");
  await page.getByRole("button", { name: "New event", exact: true }).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "New event" });
  const title = dialog.getByLabel("Title");
  await dialog.getByText("Its time can stand here too").waitFor();
  await title.fill("Made-up dialogue 12 May 2027 14:00 Bangkok online");
  const read = dialog.getByRole("button", { name: "Read “12 May 2027 14:00 Bangkok” as its time" });
  await read.waitFor();
  // Nothing is taken apart by itself.
  assert.equal(await dialog.getByLabel("When", { exact: true }).inputValue(), "13 March 2023");
  await assertAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await read.waitFor({ state: "detached" });
  assert.equal(await title.inputValue(), "Made-up dialogue");
  assert.equal(await dialog.getByLabel("When", { exact: true }).inputValue(), "12 May 2027 14:00 Bangkok");
  assert.equal(await dialog.getByLabel("Mode").inputValue(), "online");
  assert.equal(await title.evaluate((field) => field === document.activeElement), true);
});
