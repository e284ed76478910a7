// Groups by keyboard alone, by accessible names: a new one step by step. Agencies in these
// tests are made up.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function visit(t, address = "#/", options = {}) {
  const site = await start(t, { files: process.env.DIST });
  const person = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
  return open(await person.newPage(), address);
}

/** Waits until a control has the focus. */
const focused = (control) => control.and(control.page().locator(":focus")).waitFor();

test("a new group by keyboard: each step begins in its first field, and Escape asks", async (t) => {
  const page = await visit(t);
  const { keyboard } = page;
  await page.getByRole("button", { name: "Start a new group" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Start a new group" });
  const name = dialog.getByLabel("Name of the group");
  await focused(name);
  await keyboard.type("A made-up group");
  // What was typed is not thrown away unasked, and one goes on where one was.
  await keyboard.press("Escape");
  await focused(dialog.getByRole("button", { name: "Keep editing" }));
  await assertAccessible(page);
  await keyboard.press("Enter");
  await focused(name);
  assert.equal(await name.inputValue(), "A made-up group");
  await keyboard.press("Enter");
  const members = dialog.getByRole("textbox", { name: "Members" });
  await focused(members);
  // D1: each line is read back while it is typed, and the step is not left with a wrong one.
  await keyboard.type("Made-up Agency (MUA)\nONE, TWO");
  const lines = dialog.getByRole("list", { name: "Understood as" });
  await lines.getByText("Line 2: These look like several organisations").waitFor();
  await dialog.getByRole("button", { name: "Continue" }).press("Enter");
  await focused(members);
  await dialog.getByText("Mend 1 line before you go on").waitFor();
  assert.equal(await members.getAttribute("aria-invalid"), "true");
  await assertAccessible(page);
  await members.press("Control+End");
  for (const _ of ", TWO") await keyboard.press("Backspace");
  await lines.getByText("ONE", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "Continue" }).press("Enter");
  const series = dialog.getByLabel("What its meetings are called");
  await focused(series);
  // One press too many starts nothing.
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await focused(series);
  await keyboard.type("Meeting (made up)");
  await keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("region", { name: "Three steps to begin" }).waitFor();
});

test("the list of groups: open, start, delete, and the way there from the frame and the palette", async (t) => {
  const page = await visit(t, "#/groups");
  await page.getByRole("heading", { level: 1, name: "Groups" }).waitFor();
  const list = page.getByRole("list", { name: "Groups" });
  await list.getByText("60 events").waitFor();
  await page.getByRole("main").getByRole("button", { name: "Start a new group" }).last().click();
  const dialog = page.getByRole("dialog", { name: "Start a new group" });
  await dialog.getByLabel("Name of the group").fill("A made-up group with a name that is far longer than the column at the side of the page");
  for (const step of ["Continue", "Continue", "Start"]) await dialog.getByRole("button", { name: step }).click();
  await page.getByRole("region", { name: "Three steps to begin" }).waitFor();
  // R7: starting it is no step to undo, and that is said.
  await page.keyboard.press("Control+z");
  await page.getByRole("status").getByText("Nothing to undo since this group was opened").waitFor();
  await page.getByRole("button", { name: "Groups", exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: /^A made-up group/ }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await list.getByText(/^last worked in on/).waitFor();
  assert.equal(await list.getByRole("listitem").count(), 2);
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "no scrolling sideways");
  await assertAccessible(page);
  await list.getByRole("button", { name: /^Open Regional/ }).click();
  await page.getByRole("table", { name: "Programme" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Search/ }).fill("groups");
  await page.keyboard.press("Enter");
  await list.getByRole("button", { name: /^Delete… A made-up group/ }).click();
  const ask = page.getByRole("dialog", { name: "Delete this group from this browser?" });
  await ask.getByText("To export it first, close this and open the group.").waitFor();
  await assertAccessible(page);
  await ask.getByRole("checkbox").check();
  await ask.getByRole("button", { name: "Delete from this browser" }).click();
  await page.getByRole("status").getByText(/is deleted from this browser/).waitFor();
  assert.equal(await list.getByRole("listitem").count(), 1);
});
