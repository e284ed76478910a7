// What repeats, in the hands of a person: said in plain words, changed for one, for later ones
// or for all, ticked off; by accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function calendar(t, address, options) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  return open(await visitor.newPage(), address);
}

const form = (page) => page.getByRole("dialog", { name: "New event" });
const day = (page, name) => page.getByRole("gridcell", { name });
const status = (page) => page.getByRole("status");

/** Makes an event on the second Tuesday of March 2027 that repeats every month on that one. */
async function makeCall(page) {
  await page.getByRole("button", { name: "New event" }).first().click();
  await form(page).getByLabel("Title").fill("Coordination call");
  await form(page).getByLabel("When", { exact: true }).fill("9 March 2027");
  await form(page).getByLabel("Repeats").selectOption("Monthly");
  await form(page).getByLabel("On which day").selectOption("on the 2nd Tuesday");
}

test("how it repeats is said in plain words, and what comes next is shown", async (t) => {
  const page = await calendar(t, "#/calendar/month/2027-03");
  await makeCall(page);
  await form(page).getByText("Repeats every month on the 2nd Tuesday", { exact: true }).waitFor();
  await form(page).getByText(/^Next: Tuesday 9 March 2027; Tuesday 13 April 2027;/).waitFor();
  await form(page).getByLabel("Ends").selectOption("After a number of times");
  await form(page).getByLabel("How many times").fill("3");
  await form(page).getByText("Repeats every month on the 2nd Tuesday, 3 times").waitFor();
  await assertAccessible(page, "dialog[open]");
  await form(page).getByLabel("Repeats").selectOption("Weekly");
  await form(page).getByRole("group", { name: "On" }).getByRole("checkbox", { name: "Thursday" }).check();
  await form(page).getByText("Repeats every week on Tuesday and Thursday, 3 times").waitFor();
  await assertAccessible(page, "dialog[open]");
  await form(page).getByLabel("Repeats").selectOption("By a rule…");
  const rule = form(page).getByRole("textbox", { name: "Rule" });
  assert.equal(await rule.inputValue(), "FREQ=WEEKLY;COUNT=3;BYDAY=TU,TH");
  await rule.fill("FREQ=WEEKLY;INTERVAL=0");
  await form(page).getByText("What “INTERVAL” says is not allowed here").waitFor();
  await assertAccessible(page, "dialog[open]");
  await form(page).getByRole("button", { name: "Save" }).click();
  await form(page).getByText("Not saved: 1 field needs your attention").waitFor();
});

test("one occurrence is moved by keyboard, all are changed, one is deleted; each is one step", async (t) => {
  const page = await calendar(t, "#/calendar/month/2027-03");
  await makeCall(page);
  await form(page).getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  const call = page.getByRole("grid").getByRole("button", { name: "Coordination call" });
  await day(page, "Tuesday 13 April 2027, 1 event").waitFor();

  // Carried by keyboard to the day after: "this one" is chosen already.
  await call.focus();
  for (const key of ["Space", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  const question = page.getByRole("dialog", { name: "Which ones move?" });
  assert.ok(await question.getByRole("radio", { name: "This one" }).isChecked());
  await assertAccessible(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await status(page).getByText("Put back: 13 April 2027").waitFor();
  await day(page, "Tuesday 13 April 2027, 1 event").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent.includes("Coordination call"));
  for (const key of ["Space", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await question.getByRole("button", { name: "Move" }).click();
  await status(page).getByText("Moved to 14 April 2027").waitFor();
  await day(page, "Wednesday 14 April 2027, 1 event").waitFor();
  await day(page, "Tuesday 13 April 2027, no events").waitFor();

  // In May the rule goes on; a new title for this and later ones leaves March as it was.
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await day(page, "Tuesday 11 May 2027, 1 event").waitFor();
  await call.click();
  const form2 = page.getByRole("dialog", { name: "Coordination call" });
  await form2.getByText("Understood as: 11 May 2027").waitFor();
  await form2.getByLabel("Title").fill("Regional call");
  await form2.getByRole("button", { name: "Save" }).click();
  const which = page.getByRole("dialog", { name: "Which ones change?" });
  await which.getByRole("radio", { name: "This and later" }).check();
  await assertAccessible(page, "dialog[open]");
  await which.getByRole("button", { name: "Save" }).click();
  await page.getByRole("grid").getByRole("button", { name: "Regional call" }).waitFor();
  await page.goto("./#/calendar/month/2027-03");
  await day(page, "Tuesday 9 March 2027, 1 event").getByRole("button", { name: "Coordination call" }).waitFor();

  // One is deleted, and comes back with one press.
  await page.goto("./#/calendar/month/2027-06");
  await page.getByRole("grid").getByRole("button", { name: "Regional call" }).click();
  await page.getByRole("dialog", { name: "Regional call" }).getByRole("button", { name: "Delete" }).click();
  const gone = page.getByRole("dialog", { name: "Which ones go?" });
  await gone.getByRole("button", { name: "Delete" }).click();
  await day(page, "Tuesday 8 June 2027, no events").waitFor();
  await page.getByRole("button", { name: /^Undo: / }).first().click();
  await day(page, "Tuesday 8 June 2027, 1 event").waitFor();
  await page.goto("./#/calendar/month/2027-07");
  await day(page, "Tuesday 13 July 2027, 1 event").waitFor();
});

// G1: monthly calls of which nobody wrote when they began.
test("monthly calls are ticked off as held or not held", async (t) => {
  const page = await calendar(t, "#/meetings");
  const region = page.getByRole("region", { name: "What repeats" });
  await region.getByText("every year in November").waitFor();
  const call = region.getByRole("button", { name: "Monthly coordination calls with TSB, Europe" });
  await assertAccessible(page);
  await call.click();
  const dialog = page.getByRole("dialog", { name: "Monthly coordination calls with TSB, Europe" });
  const held = dialog.getByRole("group", { name: "Held or not" });
  await held.getByRole("button", { name: "Year before" }).click();
  await held.getByText("12 by now in 2022, not said whether held").waitFor();
  for (const month of ["January", "February", "March"]) {
    await held.getByRole("group", { name: `${month} 2022` }).getByRole("button", { name: "Held", exact: true }).click();
  }
  await held.getByRole("group", { name: "April 2022" }).getByRole("button", { name: "Not held" }).click();
  await held.getByText("3 of 12 held in 2022; 1 not held; 8 not said").waitFor();
  await assertAccessible(page, "dialog[open]");
  await dialog.getByRole("button", { name: "Save" }).click();
  await status(page).getByText("Saved").waitFor();
  await page.reload();
  await call.click();
  await held.getByRole("button", { name: "Year before" }).click();
  await held.getByText("3 of 12 held in 2022; 1 not held; 8 not said").waitFor();
});

test("an event is copied to the same weekday of the next year, in one step", async (t) => {
  const page = await calendar(t, "#/calendar/month/2023-03");
  await page.getByRole("grid").getByRole("button", { name: /^27th Meeting of the Regional/ }).click();
  const dialog = page.getByRole("dialog", { name: /^27th Meeting/ });
  await dialog.getByText("Next year: Monday 11 March 2024, the same weekday").waitFor();
  await dialog.getByRole("button", { name: "Duplicate to next year" }).click();
  await status(page).getByText(/^Duplicated: 27th Meeting/).waitFor();
  await dialog.getByText(/^Understood as: 11 March 2024/).waitFor();
  await assertAccessible(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await page.goto("./#/calendar/month/2024-03");
  await day(page, "Monday 11 March 2024, 1 event").waitFor();
  await page.getByRole("button", { name: /^Undo: / }).first().click();
  await day(page, "Monday 11 March 2024, no events").waitFor();
});

test("an event is made from one line, after a look at what was understood", async (t) => {
  const page = await calendar(t, "#/calendar");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: "Search" });
  await search.getByRole("combobox").fill("APT Web Dialogue 12 May 2027 14:00 Bangkok online #cybersecurity @APT");
  const offer = search.getByRole("option", { name: /^New event: APT Web Dialogue/ });
  assert.match(await offer.innerText(), /12 May 2027, 14:00 \(Bangkok\), Online, .*APT/);
  await assertAccessible(page, "dialog[open]");
  await offer.click();
  const dialog = form(page);
  assert.equal(await dialog.getByLabel("Title").inputValue(), "APT Web Dialogue");
  await dialog.getByText(/^Understood as: 12 May 2027, 14:00 \(Bangkok\)/).waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.goto("./#/calendar/month/2027-05");
  await day(page, "Wednesday 12 May 2027, 1 event").waitFor();
});
