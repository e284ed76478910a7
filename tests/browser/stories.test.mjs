// What people come for (design section 1), from end to end and by accessible names only: the
// stories of a participant, a focal point, an organiser, a coordinator and a secretariat. The
// note taker's, the fourth, is told in meetings.test.mjs. Everybody who acts here is made up.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { assertAccessible, open, start } from "./harness.mjs";

const FILES = process.env.DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));

const button = (scope, name) => scope.getByRole("button", { name, exact: true });
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const region = (page, name) => page.getByRole("region", { name });
const status = (page) => page.getByRole("status");

async function go(page, place) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place, exact: true }).click();
}

/** Chooses in a combobox by typing. */
async function choose(scope, label, text, option) {
  const field = scope.getByRole("combobox", { name: label, exact: true });
  await field.fill(text);
  await scope.getByRole("option", { name: option }).first().click();
  await field.press("Tab");
}

/** A part of a meeting's page. */
async function show(page, part) {
  await page.getByRole("tab", { name: part }).click();
  await page.getByRole("tabpanel", { name: part }).waitFor();
}

/** A folder that is gone when the test ends. */
async function folderOf(t) {
  const folder = await mkdtemp(join(tmpdir(), "roundtable-stories-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes an event on the calendar. */
async function makeEvent(page, { title, when, kind, organiser, place }) {
  await button(page, "New event").click();
  const form = page.getByRole("dialog", { name: "New event" });
  await form.getByLabel("Title").fill(title);
  await form.getByRole("textbox", { name: "When" }).fill(when);
  await form.getByText("Understood as:").waitFor();
  if (kind) await form.getByLabel("Kind").selectOption({ label: kind });
  if (organiser) await choose(form, "Organisers", organiser, new RegExp(`^${organiser}`));
  if (place) await choose(form, "Place", place, new RegExp(`^${place}`));
  await button(form, "Save").click();
  await form.waitFor({ state: "hidden" });
}

/** Exports without personal data into a file of that name. */
async function send(page, folder, name) {
  await go(page, "Share");
  await button(page, "Export").click();
  const dialog = page.getByRole("dialog", { name: "Export a file" });
  await dialog.getByRole("radio", { name: /^Without personal data/ }).check();
  await dialog.getByText(/no e-mail address and no phone number\.$/).waitFor();
  const leaving = page.waitForEvent("download");
  await button(dialog, "Download").click();
  const path = join(folder, name);
  await (await leaving).saveAs(path);
  await status(page).getByText(/^Exported as/).waitFor();
  return path;
}

/** The record of a file that has this title. */
const titled = (file, title) => file.records.find((record) => record.title === title);

/** Its time in the file's own form, which says a month as a month. */
const whenOf = (file, title) => titled(file, title).when.is ?? titled(file, title).when;

test("a participant opens the address, and again in a plane (story 1; B5, F11)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  site.expectErrors(/ERR_/);
  const person = await site.newProfile({ timezoneId: "Europe/London", serviceWorkers: "allow" });

  async function reads(page) {
    await heading(page, "Today").waitFor();
    const next = region(page, "Next meeting");
    await next.getByText("Monday 13 March 2023, 9:00–12:00 (Bangkok) · 2:00–5:00 (London) your time").waitFor();
    const programme = page.getByRole("table", { name: "Programme" });
    assert.deepEqual(await programme.getByRole("columnheader").allInnerTexts(), ["Bangkok", "London (you)", "Programme"]);
    const opening = programme.getByRole("row", { name: /Opening Remarks/ });
    assert.deepEqual(await opening.getByRole("cell").allInnerTexts(), ["9:00–9:20", "2:00–2:20"]);
    await assertAccessible(page);

    // Who will be there.
    await next.getByRole("link", { name: /^27th Meeting/ }).click();
    await heading(page, /^27th Meeting/).waitFor();
    await show(page, "Participants");
    await page.getByText("22 participants from 9 organisations").first().waitFor();
    await page.getByRole("listitem").filter({ hasText: "Keping Yao" }).first().waitFor();
    await assertAccessible(page);

    // What the own agency owes.
    await go(page, "Directory");
    await page.getByLabel("Search the directory").fill("ESCAP");
    await page.getByRole("link", { name: /^United Nations Economic and Social Commission/ }).first().click();
    await heading(page, /^United Nations Economic and Social Commission/).waitFor();
    const owed = page.getByRole("listitem").filter({ hasText: "ESCAP plans to organise a forum in 2024" });
    await owed.getByText("2024 · Open").first().waitFor();
    await assertAccessible(page);
    assert.equal(await page.getByRole("dialog").count(), 0, "whoever only looks is asked nothing");
  }

  const page = await open(await person.newPage());
  await reads(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await site.host.off();
  await person.reopen();
  await person.context.setOffline(true);
  await reads(await open(await person.newPage()));
});

test("a focal point adds three plans for next year, two with only a month, and sends one file (story 2; I8, L3)", async (t) => {
  const folder = await folderOf(t);
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor({ timezoneId: "Asia/Bangkok" })).newPage(), "#/directory/o-un-women");

  // What the agency does is added on its own page.
  await heading(page, /^UN Women|Entity for Gender Equality/).waitFor();
  await button(page, "New activity").click();
  const form = page.getByRole("dialog", { name: "New activity" });
  await form.getByLabel("Title").fill("Coding camps for girls (made up)");
  await form.getByRole("textbox", { name: "When" }).fill("March 2024");
  await form.getByText("Understood as: March 2024").waitFor();
  await choose(form, "Themes", "Gender", /^Gender/);
  await assertAccessible(page);
  await button(form, "Save").click();
  await form.waitFor({ state: "hidden" });
  const added = page.getByRole("listitem").filter({ hasText: "Coding camps for girls (made up)" });
  await added.getByText("March 2024").waitFor();

  await open(page, "#/calendar/month/2024-09");
  await makeEvent(page, {
    title: "Forum on women in technology (made up)",
    when: "September 2024",
    kind: "Forum",
    organiser: "UN Women",
  });
  // A month is drawn as a month, never on its first day.
  await page.getByRole("list", { name: /September 2024/ }).getByText("Forum on women in technology").waitFor();
  await makeEvent(page, {
    title: "Webinar on online safety (made up)",
    when: "2024-09-17",
    kind: "Webinar",
    organiser: "UN Women",
  });
  await page.getByRole("gridcell", { name: "Tuesday 17 September 2024, 1 event" }).waitFor();
  await assertAccessible(page);

  const path = await send(page, folder, "un-women.json");
  await assertAccessible(page);
  const text = await readFile(path, "utf8");
  assert.doesNotMatch(text, /\w@\w/, "no address leaves");
  const file = JSON.parse(text);
  assert.equal(whenOf(file, "Coding camps for girls (made up)"), "2024-03");
  assert.deepEqual(titled(file, "Coding camps for girls (made up)").themes, ["t-gender"]);
  assert.equal(whenOf(file, "Forum on women in technology (made up)"), "2024-09");
  assert.equal(whenOf(file, "Webinar on online safety (made up)"), "2024-09-17");
});

const SENDERS = ["APT", "ESCAP", "ICAO", "ITU", "UN Women", "UNCDF", "UNPOG", "UNU", "WFP"];
const SIXTH = /revitalise MS Teams/;
const FOURTH = /^On digital transformation, ESCAP plans/;

/** Changes a field of an outcome in its form. */
async function changeOutcome(page, outcome, change) {
  await go(page, "Outcomes");
  await page.getByRole("table", { name: "Outcomes" }).getByRole("link", { name: outcome }).click();
  await heading(page, /^Outcome \d of/).waitFor();
  await button(page, "Edit").first().click();
  const form = page.getByRole("dialog");
  await change(form);
  await button(form, "Save").click();
  await form.waitFor({ state: "hidden" });
}

/** What each of the nine writes beside its own event: two pairs do not agree. */
const CONTRADICTIONS = {
  ITU: [SIXTH, (form) => form.getByLabel("Status").selectOption({ label: "Done" })],
  APT: [SIXTH, (form) => form.getByLabel("Status").selectOption({ label: "Delayed" })],
  ESCAP: [FOURTH, (form) => form.getByRole("textbox", { name: "Due" }).fill("June 2024")],
  UNPOG: [FOURTH, (form) => form.getByRole("textbox", { name: "Due" }).fill("October 2024")],
};

/** Drops files on the page, as from a folder beside the browser. */
async function drop(page, paths) {
  const files = await Promise.all(paths.map(async (path) => [basename(path), await readFile(path, "utf8")]));
  const dataTransfer = await page.evaluateHandle((files) => {
    const carried = new DataTransfer();
    for (const [name, text] of files) carried.items.add(new File([text], name, { type: "application/json" }));
    return carried;
  }, files);
  for (const event of ["dragover", "drop"]) await page.dispatchEvent("main", event, { dataTransfer });
}

test("an organiser merges nine files, settles the two conflicts and publishes (story 3; R1, R2)", async (t) => {
  const folder = await folderOf(t);
  const site = await start(t, { files: process.env.DIST });
  const paths = [];
  for (const agency of SENDERS) {
    const visitor = await site.newVisitor();
    const page = await open(await visitor.newPage(), "#/calendar/month/2024-05");
    await makeEvent(page, { title: `Workshop of ${agency} (made up)`, when: "May 2024", organiser: agency });
    if (CONTRADICTIONS[agency]) await changeOutcome(page, ...CONTRADICTIONS[agency]);
    paths.push(await send(page, folder, `${agency}.json`));
    await visitor.close();
  }

  const organiser = await open(await (await site.newVisitor()).newPage());
  await drop(organiser, paths);
  await heading(organiser, "Share").waitFor();
  const preview = region(organiser, "What this import changes");
  for (const agency of SENDERS) {
    const file = preview.getByRole("article", { name: `${agency}.json` });
    await file.getByText(`Adds Event “Workshop of ${agency} (made up)”`).waitFor();
  }
  const fromApt = preview.getByRole("article", { name: "APT.json" });
  await fromApt.getByText(/^This file adds 1 record, changes 1 record and leaves 505 records as they are/).waitFor();
  await preview.getByText("They stay beside each other until somebody chooses").first().waitFor();
  await assertAccessible(organiser);
  await button(preview, "Apply import").click();
  await status(organiser).getByText("Imported 9 files").waitFor();

  const conflicts = organiser.getByRole("list", { name: "Conflicts" });
  await organiser.getByText("2 records have values that do not agree.").waitFor();
  assert.equal(await conflicts.getByRole("heading", { level: 3 }).count(), 2);
  await assertAccessible(organiser);
  await conflicts.getByRole("button", { name: /^Choose “Done”/ }).click();
  await organiser.getByText("1 record has values that do not agree.").waitFor();
  await conflicts.getByRole("button", { name: /^Choose “October 2024”/ }).click();
  await conflicts.waitFor({ state: "detached" });
  // What came without addresses took none away.
  await open(organiser, "#/meetings/e-iawg-27?view=participants");
  await button(organiser, "Copy 22 addresses").waitFor();

  const merged = await send(organiser, folder, "workspace.json");
  const published = join(folder, "published");
  await cp(FILES, published, { recursive: true });
  await writeFile(join(published, "workspace.json"), await readFile(merged));
  const host = await start(t, { files: published });
  const visitor = await open(await (await host.newVisitor()).newPage(), "#/calendar/month/2024-05");
  await visitor.getByRole("list", { name: "Sometime in May 2024" }).getByRole("link", { name: "3 more" }).click();
  await heading(visitor, "From 1 May 2024").waitFor();
  for (const agency of SENDERS) await visitor.getByText(`Workshop of ${agency} (made up)`).first().waitFor();
  await assertAccessible(visitor);
  await go(visitor, "Outcomes");
  const row = (words) => visitor.getByRole("row").filter({ hasText: words });
  assert.equal(await row(SIXTH).getByRole("cell").last().innerText(), "Done");
  await row("ESCAP plans to organise").getByText("October 2024").waitFor();
  await go(visitor, "Share");
  await visitor.getByText(/^None\. Where people change the same thing/).waitFor();
});

test("a coordinator sees what overlaps, and on which days (story 5; E31, K10)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor({ timezoneId: "Asia/Bangkok" })).newPage());
  await go(page, "Who does what");
  await heading(page, "Who does what").waitFor();
  const overlaps = region(page, "Overlaps");
  const smart = overlaps.getByText(/^Three agencies work on Artificial intelligence in Southeast Asia: ITU, WFP and UNU/);
  await smart.waitFor();
  await overlaps.getByText("Possible: for some of it no time is known").first().waitFor();
  await assertAccessible(page);

  // The same theme in the same place: narrowed to both, from the cell to the records.
  const filters = page.getByRole("group", { name: "Filters" });
  await choose(filters, "Theme", "Gender", /^Gender/);
  await choose(filters, "Place", "Southeast Asia", /^Southeast Asia/);
  const themes = page.getByRole("table", { name: "Theme by organisation" });
  const cell = themes.getByRole("link", { name: /^Gender, UNU: \d+, overlaps with others$/ });
  await cell.click();
  const work = page.getByRole("complementary", { name: "Gender: UNU" });
  await work.getByRole("button", { name: "Gender-sensitive AI policy in South-East Asia" }).click();
  await page.getByRole("dialog", { name: /Gender-sensitive AI policy/ }).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await filters.getByRole("button", { name: "Clear filters" }).click();

  // Fixed days that fall together are certain; the new event of the year is seen to join them.
  await region(page, "On the same day").getByText(/^Two events on 9 November 2022 in Seoul/).waitFor();
  await open(page, "#/calendar/month/2024-09");
  for (const [title, organiser] of [["Forum (made up)", "ITU"], ["Summit (made up)", "APT"]]) {
    await makeEvent(page, { title, when: "2024-09-17", organiser, place: "Seoul" });
  }
  await go(page, "Who does what");
  await region(page, "On the same day")
    .getByText(/^Two events on 17 September 2024 in Seoul: .*(Forum|Summit) \(made up\)/)
    .waitFor();
  await assertAccessible(page);
});

test("a secretariat follows up what was agreed, with evidence, to the next meeting (story 6; C12, C13, C14)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor({ timezoneId: "Asia/Bangkok" })).newPage());
  await button(page, "Go to today's date").click();
  const due = region(page, "Due outcomes");
  await due.getByText("2 late").waitFor();
  await assertAccessible(page);
  await go(page, "Outcomes");
  await page.getByText("7 outcomes: 2 late, 2 without an owner").waitFor();
  const plan = page.getByRole("row").filter({ hasText: "ESCAP plans to organise" });
  await plan.getByRole("link", { name: "ESCAP", exact: true }).waitFor();
  await plan.getByText("Late").waitFor();
  await assertAccessible(page);

  // An update, and what shows that it is true.
  await plan.getByRole("link", { name: FOURTH }).click();
  await heading(page, /^Outcome 4 of/).waitFor();
  await page.getByLabel("What happened?").fill("The venue is found (made up).");
  await page.getByLabel("Status from now on").selectOption({ label: "Under way" });
  await button(page, "Add update").click();
  const note = page.getByRole("listitem").filter({ hasText: "The venue is found (made up)." });
  await button(note, "Edit").click();
  const form = page.getByRole("dialog");
  await choose(form, "Evidence", "ESCAP forum", /^ESCAP forum on digital transformation/);
  await assertAccessible(page);
  await button(form, "Save").click();
  await form.waitFor({ state: "hidden" });
  await note.getByText("Status: Under way").waitFor();
  await note.getByText("ESCAP forum on digital transformation").waitFor();
  await assertAccessible(page);

  // Carried over, it is an outcome of the next meeting, in its document, and one thread.
  await go(page, "Meetings");
  await page.getByRole("link", { name: /^28th Meeting/ }).click();
  await heading(page, /^28th Meeting/).waitFor();
  await show(page, "Outcomes");
  await button(page, "Carry over: Outcome 4 of the 27th meeting").click();
  await page.getByRole("link", { name: "Outcome 1", exact: true }).waitFor();
  await assertAccessible(page);
  await show(page, "Document");
  const leaving = page.waitForEvent("download");
  await button(page, "Download as text").click();
  const text = await readFile(await (await leaving).path(), "utf8");
  assert.match(text, /^Twenty-Eighth Meeting/);
  assert.match(text, /\n1\. On digital transformation, ESCAP plans to organise a forum in 2024/);
  await show(page, "Outcomes");
  await page.getByRole("link", { name: "Outcome 1", exact: true }).click();
  await heading(page, /^Outcome 1 of “28th Meeting/).waitFor();
  const thread = page.getByRole("heading", { name: "Through the meetings" });
  await thread.waitFor();
  await assertAccessible(page);
});

test("three activities for 2027, two with only a month: the clash is seen, one is moved by keyboard, and all arrive elsewhere (story 2; I8, I15)", async (t) => {
  const folder = await folderOf(t);
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor({ timezoneId: "Asia/Bangkok" })).newPage(), "#/calendar/month/2027-05");
  const [forum, course, dialogue] = ["Forum on data (made up)", "Course on data (made up)", "Dialogue on data (made up)"];
  await makeEvent(page, { title: forum, when: "May 2027", kind: "Forum", organiser: "ITU" });
  await makeEvent(page, { title: course, when: "September 2027", kind: "Training", organiser: "ITU" });
  await makeEvent(page, { title: dialogue, when: "12 May 2027", kind: "Webinar", organiser: "ITU" });

  // A day in the month of another event of the same organiser may fall together with it.
  const day = (name) => page.getByRole("gridcell", { name: new RegExp(`^${name}`) });
  const event = day("Wednesday 12 May 2027").getByRole("button", { name: new RegExp(`^${dialogue.replace(/[()]/g, "\\$&")}`) });
  await event.click();
  const form = page.getByRole("dialog", { name: dialogue });
  const clashes = form.getByRole("region", { name: "At the same time" });
  await clashes.getByText("Possibly").waitFor();
  await clashes.getByText(forum).waitFor();
  assert.equal(await clashes.getByText(course).count(), 0);
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });

  // Out of that month by keyboard alone: taken, four weeks on, dropped.
  await event.focus();
  await page.keyboard.press("Space");
  for (let week = 0; week < 4; week += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await day("Wednesday 9 June 2027").getByRole("button", { name: /^Dialogue on data/ }).waitFor();
  await day("Wednesday 9 June 2027").getByRole("button", { name: /^Dialogue on data/ }).click();
  await form.waitFor();
  assert.equal(await clashes.count(), 0);
  await page.keyboard.press("Escape");

  const path = await send(page, folder, "itu.json");
  const other = await open(await (await site.newVisitor()).newPage());
  await drop(other, [path]);
  const preview = region(other, "What this import changes");
  for (const title of [forum, course, dialogue]) await preview.getByText(`Adds Event “${title}”`).waitFor();
  await button(preview, "Apply import").click();
  await open(other, "#/calendar/month/2027-06");
  await other.getByRole("gridcell", { name: /^Wednesday 9 June 2027, 1 event/ }).waitFor();
  await open(other, "#/calendar/month/2027-09");
  await other.getByRole("list", { name: /September 2027/ }).getByText(course).waitFor();
});
