// Today, the settings and groups, by accessible names: the example on the day of its
// meeting, whose clock and which weekday the calendar follows, the one question after the
// first edit, and a new group in three steps. People in these tests are made up.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const status = (page) => page.getByRole("status");
const region = (page, name) => page.getByRole("region", { name });

async function visit(t, address = "#/", options = {}) {
  const site = await start(t, { files: process.env.DIST });
  const person = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
  return open(await person.newPage(), address);
}

/** Chooses in a combobox by typing. */
async function choose(scope, label, text, option) {
  await scope.getByRole("combobox", { name: label }).fill(text);
  await scope.getByRole("option", { name: option }).click();
}

test("Today shows the meeting of the day on both clocks, and leads to the real date and back", async (t) => {
  const page = await visit(t);
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  await page.getByText("Monday 13 March 2023", { exact: true }).waitFor();
  // B2, B5: seven slots, Bangkok and Zurich.
  const programme = page.getByRole("table", { name: "Programme" });
  assert.equal(await programme.getByRole("row").count(), 8);
  assert.deepEqual(await programme.getByRole("columnheader").allInnerTexts(), ["Bangkok", "Zurich (you)", "Programme"]);
  const opening = programme.getByRole("row", { name: /Opening Remarks/ });
  assert.deepEqual(await opening.getByRole("cell").allInnerTexts(), ["9:00–9:20", "3:00–3:20"]);
  // C7: what nobody owns is asked, and leads to where it is answered.
  const asks = region(page, "Needs an answer");
  await asks.getByText("Who owns this?").first().waitFor();
  await region(page, "Dates to fix").getByRole("button", { name: "Girls in ICT Day" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Go to today's date" }).click();
  await region(page, "Next meeting").getByText("No meeting is planned").waitFor();
  await region(page, "Due outcomes").getByText("2 late").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Back to 13 March 2023" }).click();
  await programme.waitFor();
  await asks.getByRole("link", { name: /^A wealth of knowledge/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Outcome 5/ }).waitFor();
});

test("the calendar and Today follow the zone and the weekday that the reader chose", async (t) => {
  const page = await visit(t, "#/settings");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await choose(region(page, "Time"), "Time zone", "Los Angeles", /^Los Angeles/);
  await page.getByRole("group", { name: "Weeks begin on" }).getByRole("button", { name: "Saturday" }).click();
  await page.getByRole("group", { name: "Colours" }).getByRole("button", { name: "Dark" }).click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await assertAccessible(page);
  await page.getByRole("group", { name: "Colours" }).getByRole("button", { name: "High contrast" }).click();
  await assertAccessible(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Calendar" }).click();
  const grid = page.getByRole("grid", { name: "March 2023" });
  assert.match(await grid.getByRole("columnheader").first().innerText(), /^Sat/);
  await page.getByText("Hours are the venue's; in brackets yours (Los Angeles).").waitFor();
  // It is kept: the next visit has it too.
  await page.reload();
  await page.getByText("in brackets yours (Los Angeles)").waitFor();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Today" }).click();
  await page.getByRole("columnheader", { name: "Los Angeles (you)" }).waitFor();
});

test("whoever looks is asked nothing; the first edit is kept and asks once who makes it", async (t) => {
  const page = await visit(t, "#/outcomes/r-27-6");
  const question = region(page, "Who are you?");
  const note = async (text) => {
    await page.getByLabel("What happened?").fill(text);
    await page.getByRole("button", { name: "Add update" }).click();
    await page.getByText(text).waitFor();
  };
  await page.getByLabel("What happened?").waitFor();
  assert.equal(await question.count(), 0);
  await note("The first note (made up).");
  await question.waitFor();
  await assertAccessible(page);
  // It is in nobody's way: the work goes on under it.
  await note("The second note (made up).");
  await question.getByRole("button", { name: "Say who you are…" }).click();
  const dialog = page.getByRole("dialog", { name: "Who are you?" });
  await dialog.waitFor();
  await assertAccessible(page);
  // A name that is in no list stays when the field is left, and is offered to be added.
  const name = dialog.getByRole("combobox", { name: "Your name" });
  await name.fill("Nadia Example");
  await name.press("Tab");
  assert.equal(await name.inputValue(), "Nadia Example");
  await dialog.getByRole("button", { name: "I am not in the list" }).waitFor();
  await name.fill("Nadia Example ");
  await dialog.getByRole("option", { name: "Add “Nadia Example”" }).waitFor();
  await name.press("Enter");
  await dialog.getByRole("textbox", { name: "Your name" }).and(page.locator(":focus")).waitFor();
  assert.equal(await dialog.getByLabel("Your name").inputValue(), "Nadia Example");
  await choose(dialog, "Your organisation", "ITU", /^ITU\s*International Telecommunication Union$/);
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await status(page).getByText("Your changes are signed from now on: Nadia Example, ITU").waitFor();
  await note("The third note (made up).");
  await page.getByText(/Nadia Example/).first().waitFor();
  // L8: once. It is kept, and the settings say so.
  await page.reload();
  await note("The fourth note (made up).");
  assert.equal(await question.count(), 0);
  await page.getByRole("link", { name: "Settings" }).click();
  await region(page, "Who you are").getByRole("link", { name: "Nadia Example, ITU" }).waitFor();
  await assertAccessible(page);
});

test("a new group in three steps, and deleting it again", async (t) => {
  const page = await visit(t);
  await page.getByRole("button", { name: "Start a new group" }).click();
  const dialog = page.getByRole("dialog", { name: "Start a new group" });
  await dialog.getByLabel("Name of the group").fill("A made-up group");
  await dialog.getByLabel("Acronym").fill("MUG");
  await dialog.getByLabel("Region").fill("The Moon");
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByRole("textbox", { name: "Members" }).fill("Made-up Agency (MUA)\nAnother One");
  await dialog.getByRole("checkbox", { name: "Copy the 9 members of IAWG" }).check();
  await dialog.getByText("11 organisations").waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByLabel("What its meetings are called").fill("Meeting of the made-up group");
  await dialog.getByLabel("How often it meets").selectOption({ label: "Once a year" });
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Start" }).click();
  await dialog.waitFor({ state: "hidden" });
  // The real date, and what to do first.
  const steps = region(page, "Three steps to begin");
  await steps.waitFor();
  assert.equal(await page.getByRole("button", { name: "Go to today's date" }).count(), 0);
  await assertAccessible(page);
  await steps.getByRole("button", { name: "New meeting" }).click();
  const form = page.getByRole("dialog", { name: "New event" });
  await form.getByLabel("Title").fill("First meeting (made up)");
  await form.getByLabel("When", { exact: true }).fill("2031");
  await form.getByRole("button", { name: "Save" }).click();
  await region(page, "Next meeting").getByRole("link", { name: "First meeting (made up)" }).waitFor();
  await assertAccessible(page);
  // Two groups in one browser: the switch in the frame, there and back.
  const groups = page.getByRole("button", { name: "Groups", exact: true });
  const choose = async (name) => {
    await groups.click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  const example = "Regional Interagency Working Group on Information and Communication Technology";
  await choose(example);
  await page.getByRole("table", { name: "Programme" }).waitFor();
  await choose("A made-up group");
  await region(page, "Next meeting").getByRole("link", { name: "First meeting (made up)" }).waitFor();
  // Deleting asks, with the age of the last copy, and goes back to the other group.
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Delete this group from this browser…" }).click();
  const ask = page.getByRole("dialog", { name: "Delete this group from this browser?" });
  await ask.getByText("Never exported from this browser.").waitFor();
  await assertAccessible(page);
  await ask.getByRole("checkbox", { name: "I have a copy in a file, or need none" }).check();
  await ask.getByRole("button", { name: "Delete from this browser" }).click();
  await status(page).getByText("“A made-up group” is deleted from this browser").waitFor();
  await page.getByRole("table", { name: "Programme" }).waitFor();
  await page.reload();
  await page.getByRole("table", { name: "Programme" }).waitFor();
  assert.equal(await groups.count(), 0);
});
