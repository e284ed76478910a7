// Several events at once, what moves together, and the numbers of weeks, in the hands of a
// person: by keyboard, pointer and finger, by accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const SG5 = /^Meeting of ITU-T SG5 Regional Group for Africa/;
const SG17 = /^Study Group 17, virtual meeting/;
const TRANSFORMATION = /^Sustainable Digital Transformation in Africa/;

async function calendar(t, address, options = {}) {
  const site = await start(t);
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  const page = await visitor.newPage();
  await open(page, address);
  return page;
}

const event = (page, name) => page.getByRole("main").getByRole("button", { name });
const status = (page) => page.getByRole("status");

test("several events are selected and changed by keyboard alone, as one step", async (t) => {
  const page = await calendar(t, "#/calendar/agenda/2021-09-27");
  const bar = page.getByRole("region", { name: "Selected events" });
  await event(page, SG5).focus();
  await page.keyboard.press("x");
  await bar.getByText("1 selected").waitFor();
  await page.keyboard.press("Shift+Tab");
  await event(page, SG17).focus();
  await page.keyboard.press("x");
  await bar.getByText("2 selected").waitFor();
  assert.equal(await event(page, SG17).getAttribute("aria-pressed"), "true");
  await assertAccessible(page);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Edit 2 events" });
  await dialog.waitFor();
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("w");
  await dialog.getByText("3 events change, as one step to undo.").waitFor();
  await assertAccessible(page);
  await dialog.getByRole("checkbox", { name: "Also move 1 event that goes along" }).press("Space");
  await dialog.getByText("2 events change, as one step to undo.").waitFor();
  await dialog.getByRole("button", { name: "Apply", exact: true }).press("Enter");
  await status(page).getByText("Changed 2 events").waitFor();
  await page.getByRole("heading", { name: /^5 October 2021/ }).waitFor();
  await page.keyboard.press("Control+z");
  await status(page).getByText(/^Undone/).waitFor();
  await page.getByRole("heading", { name: /^5 October 2021/ }).waitFor({ state: "detached" });
  await event(page, SG5).focus();
  await page.keyboard.press("Escape");
  await bar.getByText("2 selected").waitFor({ state: "detached" });
});

test("Control selects one, Shift all in between, and presses select while that is chosen", async (t) => {
  const page = await calendar(t, "#/calendar/agenda/2021-09-27");
  const bar = page.getByRole("region", { name: "Selected events" });
  await event(page, TRANSFORMATION).click({ modifiers: ["Control"] });
  await bar.getByText("1 selected").waitFor();
  await event(page, SG5).click({ modifiers: ["Shift"] });
  await bar.getByText("3 selected").waitFor();
  await bar.getByRole("button", { name: "Clear selection" }).click();
  await page.getByRole("button", { name: "Month", exact: true }).click();
  // In a month too, by keyboard.
  await event(page, TRANSFORMATION).first().focus();
  await page.keyboard.press("x");
  await bar.getByText("1 selected").waitFor();
  await event(page, SG5).first().focus();
  await page.keyboard.press("Shift+X");
  await bar.getByText(/^[2-9] selected/).waitFor();
  await bar.getByRole("button", { name: "Clear selection" }).click();
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await bar.getByText("Press events to select them").waitFor();
  await event(page, SG17).first().click();
  await bar.getByText("1 selected").waitFor();
  await bar.getByRole("button", { name: "Mark as cancelled" }).click();
  await status(page).getByText("Changed 1 event").waitFor();
  await bar.getByRole("button", { name: "Delete selected" }).click();
  await status(page).getByText("Deleted 1 event").waitFor();
  await event(page, SG17).first().waitFor({ state: "detached" });
});

test("what follows an event moves along by keyboard, as one step", async (t) => {
  const page = await calendar(t, "#/calendar/month/2021-09");
  await event(page, TRANSFORMATION).first().focus();
  for (const key of ["Space", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "Move what goes with it too?" });
  await dialog.getByRole("radio", { name: "This one, and 1 that goes with it" }).waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Move", exact: true }).press("Enter");
  await status(page).getByText("Moved to 29 September 2021, and 1 more by as much").waitFor();
  const day = page.getByRole("gridcell", { name: /^Wednesday 29 September 2021, 3 events/ });
  await day.getByRole("button", { name: SG5 }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("gridcell", { name: /^Wednesday 29 September 2021, 1 event/ }).waitFor();
});

test("weeks have their numbers for who wants them, and clashes are marked in words", async (t) => {
  const page = await calendar(t, "#/settings");
  await page.getByRole("checkbox", { name: "Show week numbers" }).check();
  await page.goto("./#/calendar/month/2021-09");
  const grid = page.getByRole("grid", { name: "September 2021" });
  await grid.getByRole("rowheader", { name: "Week 39" }).waitFor();
  await event(page, /^Study Group 17.*at the same time as/).first().waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Week", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /, week \d+$/ }).waitFor();
});
