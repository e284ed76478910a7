// Other calendars by accessible names only: files that come in, files that leave, and what
// a reader that is not ours, ical.js, finds in them. Everybody in the calendars is made up.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import ICAL from "ical.js";

import { assertAccessible, open, start } from "./harness.mjs";

const button = (scope, name) => scope.getByRole("button", { name, exact: true });
const dialog = (page, name) => page.getByRole("dialog", { name });
const status = (page) => page.getByRole("status");

const calendarOf = (events) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR", ""].join(
    "\r\n",
  );

/** Events that repeat, on a clock that is put forward and back, and what makes them uneven. */
const REPEATING = calendarOf([
  ["UID:made-up-weekly", "SUMMARY:Made-up weekly", "DTSTART;TZID=Europe/Zurich:20270308T150000", "DTEND;TZID=Europe/Zurich:20270308T160000", "RRULE:FREQ=WEEKLY;COUNT=8", "EXDATE;TZID=Europe/Zurich:20270322T150000", "RDATE;TZID=Europe/Zurich:20270324T150000"],
  ["UID:made-up-last-friday", "SUMMARY:Made-up last Friday", "DTSTART;VALUE=DATE:20270129", "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231"],
  ["UID:made-up-leap", "SUMMARY:Made-up leap day", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;COUNT=3"],
  ["UID:made-up-twice", "SUMMARY:Made-up twice a month", "DTSTART;TZID=Asia/Bangkok:20270105T090000", "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,3TU;COUNT=7"],
]);

/** Chooses files that exist only here. */
async function choose(page, files) {
  const chosen = Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
  await page.getByLabel("Files to import").setInputFiles(chosen);
  await page.getByRole("region", { name: "What this import changes" }).waitFor();
}

/** Makes the file of the open dialog; answers with its name and text. */
async function download(page) {
  const over = dialog(page, "Export to a calendar");
  const [file] = await Promise.all([page.waitForEvent("download"), button(over, "Download").click()]);
  await over.waitFor({ state: "hidden" });
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** The events of a calendar, by id, as ical.js reads them. */
function eventsOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return new Map(calendar.getAllSubcomponents("vevent").map((one) => [one.getFirstPropertyValue("uid"), new ICAL.Event(one)]));
}

/** When an event takes place, up to forty times. */
function occurrences(event) {
  const all = [];
  const walk = event.iterator();
  for (let next = walk.next(); next && all.length < 40; next = walk.next()) all.push(next.toString());
  return all;
}

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`a calendar is looked at, taken in and undone: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const site = await start(t, { files: process.env.DIST });
    const visitor = await site.newVisitor(options);
    const page = await open(await visitor.newPage(), "#/share");
    const broken = calendarOf([["UID:made-up-odd", "SUMMARY:Made-up lunch", "DTSTART;TZID=Atlantis/Mu:20270317T120000"]]);
    await choose(page, { "repeating.ics": REPEATING, "no-name-tells.txt": broken.replace("VERSION", "no line\r\nVERSION") });
    const first = page.getByRole("article", { name: "repeating.ics" });
    await first.getByText("This file adds 4 records.").waitFor();
    const second = page.getByRole("article", { name: "no-name-tells.txt" });
    await second.getByText(/^Line 2: it is no line of a calendar/).waitFor();
    await second.getByText(/^Line 7: nobody knows this time zone/).waitFor();
    await assertAccessible(page);
    await first.getByRole("checkbox", { name: "Adds Event “Made-up leap day”" }).uncheck();
    await button(page, "Apply import").click();
    await status(page).getByText("Imported 2 files").waitFor();
    await page.getByRole("listitem").getByText("Imported 2 files").waitFor();

    // Once more: only what was left out is still to be had.
    await choose(page, { "repeating.ics": REPEATING });
    await page.getByText("Nothing new: everything in this file is here already.").waitFor();
    await button(page, "Cancel").click();
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await status(page).getByText(/^Undone/).waitFor();
    await choose(page, { "later.ics": REPEATING });
    await button(page, "Cancel").click();
  });

  test(`what leaves for a calendar is said before: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const site = await start(t, { files: process.env.DIST });
    const visitor = await site.newVisitor(options);
    const page = await open(await visitor.newPage(), "#/calendar/month/2022-05?organisation=o-itu&kind=workshop");
    const fold = button(page, "Filters");
    const leave = button(page, "Export to a calendar…");
    await fold.or(leave).first().waitFor();
    if (await fold.isVisible()) await fold.click();
    await leave.click();
    const over = dialog(page, "Export to a calendar");
    await over.getByText("2 events leave with this file.").waitFor();
    await assertAccessible(page);
    await over.getByRole("radio", { name: "All events" }).check();
    await over.getByText(/^31 have no fixed days\. They leave as the whole time/).waitFor();
    await over.getByRole("radio", { name: "Only what the filters let through" }).check();
    const some = await download(page);
    assert.equal(eventsOf(some.text).size, 2);
    await status(page).getByText(`Exported as ${some.name}`).waitFor();

    // One event, from its form, which stays open.
    await page.locator("[data-event]:visible").first().click();
    const form = page.getByRole("dialog").filter({ has: page.getByLabel("Title") });
    await button(form, "Add to my calendar (.ics)…").click();
    await over.getByText("1 event leaves with this file.").waitFor();
    await assertAccessible(page);
    const one = await download(page);
    assert.equal(eventsOf(one.text).size, 1);
    await form.waitFor();
  });
}

test("another reader finds the same events on the same days (F17, F18)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  // Behind UTC and ahead of it, a day that is a date stays that date.
  for (const timezoneId of ["Pacific/Honolulu", "Pacific/Auckland"]) {
    const visitor = await site.newVisitor({ timezoneId });
    const page = await open(await visitor.newPage(), "#/share");
    await choose(page, { "repeating.ics": REPEATING });
    await button(page, "Apply import").click();
    await status(page).getByText("Imported repeating.ics").waitFor();
    await button(page, "Export to a calendar…").click();
    const { name, text } = await download(page);
    assert.match(name, /^iawg-.*\.ics$/);
    const read = eventsOf(text);

    const published = await (await page.request.get("./examples/iawg.json")).json();
    const group = published.records.filter((one) => one.record === "event" && one.when);
    assert.equal(read.size, group.length + 4);
    let days = 0;
    for (const { id, title, when } of group) {
      const event = read.get(`${id}@${published.workspace}`);
      assert.equal(event.summary, title);
      const [first, last = first] = (when.is ?? when).split(/\/(?=\d)/);
      if (/^\d{4}-\d\d-\d\d$/.test(first) && /^\d{4}-\d\d-\d\d$/.test(last)) {
        days += 1;
        assert.deepEqual([event.startDate.isDate, event.startDate.toString()], [true, first], title);
        // The end of a day is the day after, in a calendar.
        const end = event.endDate.clone();
        end.adjust(-1, 0, 0, 0);
        assert.equal(end.toString(), last, title);
      } else if (first.includes("T")) {
        assert.equal(event.startDate.toString().slice(0, 16), first.slice(0, 16), title);
        const zone = /\[(.*)\]/.exec(first)?.[1] ?? "floating";
        assert.equal(event.startDate.zone.tzid, zone, title);
      } else {
        assert.equal(event.component.getFirstPropertyValue("status"), "TENTATIVE", title);
        assert.equal(event.component.getFirstPropertyValue("transp"), "TRANSPARENT", title);
      }
    }
    assert.ok(days > 10, `${days} events on days`);

    // What repeats takes place as often and when it did in the calendar that it came from.
    const before = eventsOf(REPEATING);
    for (const [uid, event] of before) {
      assert.deepEqual(occurrences(read.get(uid)), occurrences(event), uid);
    }
    assert.equal(occurrences(read.get("made-up-weekly")).length, 8);
    await visitor.close();
  }
});
