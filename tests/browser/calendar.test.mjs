// The calendar in the hands of a person: a month as a grid, events moved by keyboard and by
// pointer, made, filtered, listed; by accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const MEETING = /^27th Meeting of the Regional Interagency Working Group/;

async function calendar(t, address, options) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
  return open(await visitor.newPage(), address);
}

const day = (page, name) => page.getByRole("gridcell", { name });
const event = (page, name) => page.getByRole("button", { name });
const status = (page) => page.getByRole("status");

/** The middle of an element, for the pointer. */
async function middle(locator) {
  const box = await locator.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Takes an element with the mouse and lets it go over another. */
async function dragTo(page, from, to, before = async () => {}) {
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(to)), { steps: 6 });
  await before();
  await page.mouse.up();
}

test("a month is a grid of 42 days named for date and count", async (t) => {
  const page = await calendar(t, "#/calendar");
  await page.getByRole("heading", { level: 1, name: "March 2023" }).waitFor();
  const grid = page.getByRole("grid", { name: "March 2023" });
  assert.equal(await grid.getByRole("gridcell").count(), 42);
  assert.equal(await grid.getByRole("columnheader").count(), 7);
  await day(page, /^Monday 13 March 2023.*, 1 event$/).waitFor();
  await day(page, "Tuesday 14 March 2023, no events").waitFor();
  // Hours at the venue, and the reader's beside them (I2).
  const meeting = event(page, MEETING);
  assert.match(await meeting.innerText(), /9:00\s+\(3:00\)/);
  // A year is drawn as a year, never on its first day (I8, I9).
  await page.getByRole("list", { name: "Sometime in 2023?" }).getByText(/World Radiocommunication/).waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "April 2023" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "March 2023" }).waitFor();
});

test("an event is moved by keyboard alone, with every step spoken, and undone", async (t) => {
  const page = await calendar(t, "#/calendar");
  await event(page, MEETING).focus();
  await page.keyboard.press("Space");
  await status(page).getByText(/^Moving “27th Meeting/).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await status(page).getByText("To 21 March 2023, 9:00–12:00 (Bangkok)").waitFor();
  await page.keyboard.press("PageDown");
  await page.getByRole("grid", { name: "April 2023" }).waitFor();
  await page.keyboard.press("Enter");
  await status(page).getByText("Moved to 21 April 2023, 9:00–12:00 (Bangkok)").waitFor();
  const moved = day(page, "Friday 21 April 2023, 1 event").getByRole("button", { name: MEETING });
  await moved.waitFor();
  // The focus went along: the event can be taken again at once, and put back.
  await page.waitForFunction(() => document.activeElement?.dataset.event === "e-iawg-27");
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await status(page).getByText("Put back: 21 April 2023, 9:00–12:00 (Bangkok)").waitFor();
  await page.getByRole("button", { name: /^Undo: move/ }).click();
  await day(page, "Friday 21 April 2023, no events").waitFor();
  await page.reload();
  await page.getByRole("grid", { name: "April 2023" }).waitFor();
  await day(page, "Friday 21 April 2023, no events").waitFor();
});

test("an event of several days is dragged by one of them and keeps its length", async (t) => {
  const page = await calendar(t, "#/calendar/month/2022-11");
  const forum = event(page, /^Accessible Americas/);
  await dragTo(page, forum, day(page, "Thursday 24 November 2022, no events"), async () => {
    assert.equal(await page.locator("[data-target]").count(), 3);
  });
  await status(page).getByText("Moved to 23–25 November 2022").waitFor();
  for (const name of ["Wednesday 23", "Thursday 24", "Friday 25"]) {
    await day(page, `${name} November 2022, 1 event`).waitFor();
  }
  // A drag is no click: no form opened. A click is no drag.
  assert.equal(await page.getByRole("dialog").count(), 0);
  await status(page).getByRole("button", { name: "Undo" }).click();
  await day(page, "Wednesday 16 November 2022, 1 event").waitFor();
  // Escape in the middle puts it back; so does letting go beside the days.
  await dragTo(page, forum, day(page, "Thursday 24 November 2022, no events"), () => page.keyboard.press("Escape"));
  await day(page, "Thursday 24 November 2022, no events").waitFor();
  await dragTo(page, forum, page.getByRole("heading", { level: 1 }));
  await day(page, "Wednesday 16 November 2022, 1 event").waitFor();
  await forum.click();
  await page.getByRole("dialog").getByLabel("Title").waitFor();
});

test("an event is carried by a finger that rests on it", async (t) => {
  const page = await calendar(t, "#/calendar/month/2022-11", { hasTouch: true });
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const from = await middle(event(page, /^Accessible Americas/));
  const to = await middle(day(page, "Thursday 24 November 2022, no events"));
  await touch("touchStart", [from]);
  await page.locator("[data-lifted]").waitFor();
  await touch("touchMove", [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]]);
  await touch("touchMove", [to]);
  await touch("touchEnd", []);
  await status(page).getByText("Moved to 23–25 November 2022").waitFor();
});

test("events are made on the day that has the focus, and with N", async (t) => {
  const page = await calendar(t, "#/calendar/month/2027-03");
  await page.getByText("No events in March 2027.").waitFor();
  await page.getByRole("link", { name: /^Previous event:/ }).waitFor();
  await day(page, /^Monday 1 March 2027/).focus();
  for (const key of ["ArrowDown", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "New event" });
  assert.equal(await dialog.getByLabel("When").inputValue(), "9 March 2027");
  await dialog.getByLabel("Title").fill("APT Web Dialogue (made up)");
  await page.keyboard.press("Enter");
  await day(page, "Tuesday 9 March 2027, 1 event").getByText("APT Web Dialogue (made up)").waitFor();
  await page.keyboard.press("n");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("what is not wanted is filtered out, and the view is a link", async (t) => {
  const page = await calendar(t, "#/calendar/month/2022-11");
  const filters = page.getByRole("group", { name: "Filters" });
  await filters.getByRole("checkbox", { name: "Forum" }).uncheck();
  await event(page, /^Accessible Americas/).waitFor({ state: "detached" });
  await event(page, /^Asia-Pacific Digital Ministerial Conference/).waitFor();
  const organisation = filters.getByRole("combobox", { name: "Organisation" });
  await organisation.fill("ITU Regional Office for the Arab");
  await organisation.press("Enter");
  await event(page, /^Asia-Pacific Digital Ministerial/).waitFor({ state: "detached" });
  await event(page, /^Training courses .*Gold level/).first().waitFor();
  assert.match(page.url(), /organisation=o-itu-cairo/);
  await page.reload();
  await page.getByRole("grid").waitFor();
  assert.equal(await event(page, /^Asia-Pacific Digital Ministerial/).count(), 0);
  assert.equal(await filters.getByRole("checkbox", { name: "Forum" }).isChecked(), false);
  await page.getByRole("button", { name: "Show everything" }).first().click();
  await event(page, /^Accessible Americas/).waitFor();
});

test("the agenda lists days, months and years apart, and grows", async (t) => {
  const page = await calendar(t, "#/calendar/agenda/2022-10-19");
  await page.getByRole("heading", { level: 1, name: "From 19 October 2022" }).waitFor();
  await page.getByRole("heading", { name: /^20 October 2022/ }).waitFor();
  await page.getByRole("heading", { name: /^December 2022 days not fixed/ }).waitFor();
  await page.getByText("11:00–17:00 (Zurich)", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Earlier" }).click();
  await page.getByRole("heading", { name: /^8 August 2022/ }).waitFor();
  await page.getByRole("button", { name: "Month", exact: true }).click();
  await page.getByRole("grid").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing in ${colorScheme}, narrow and wide`, async (t) => {
    const page = await calendar(t, "#/calendar/month/2022-11", { colorScheme });
    await assertAccessible(page);
    await page.getByRole("button", { name: "Agenda", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^From/ }).waitFor();
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await assertAccessible(page);
    await page.getByRole("button", { name: "Month", exact: true }).click();
    await page.getByRole("grid").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "New event" }).click();
    await page.getByRole("dialog", { name: "New event" }).waitFor();
    await assertAccessible(page);
  });
}
