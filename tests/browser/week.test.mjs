// The week and the day in the hands of a person: hours on two clocks, events moved, resized
// and made by keyboard, mouse and finger; by accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";
import { publish } from "./places.mjs";

const MEETING = /^27th Meeting of the Regional Interagency Working Group/;
const WEEK = "#/calendar/week/2023-03-13";

async function hours(t, address = WEEK, { group, ...options } = {}) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  const page = await visitor.newPage();
  if (group) await publish(page, group);
  await open(page, address);
  await page.getByRole("grid").waitFor();
  return page;
}

const hour = (page, name) => page.getByRole("gridcell", { name, exact: true });
const event = (page, name) => page.getByRole("button", { name });
const status = (page) => page.getByRole("status");

/** A point of an element, for the pointer: how far across and down it, 0 to 1. */
async function point(locator, across = 0.5, down = 0.5) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  return [box.x + box.width * across, box.y + box.height * down];
}

/** Takes hold at one point and lets go at another. */
async function drag(page, from, to) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

test("a week shows hours on the reader's clock and on the venue's", async (t) => {
  const page = await hours(t, "#/calendar/week/2023-03-15", { timezoneId: "Europe/Zurich" });
  await page.getByRole("heading", { level: 1, name: "13–19 March 2023" }).waitFor();
  const grid = page.getByRole("grid", { name: "13–19 March 2023" });
  assert.equal(await grid.getByRole("columnheader").count(), 8);
  // I2: nine in Bangkok is three in Zurich.
  const here = hour(page, "Monday 13 March 2023, 3:00, 1 event");
  await here.getByRole("button", { name: MEETING }).waitFor();
  assert.match(await here.innerText(), /9:00–12:00 \(Bangkok\)/);
  await grid.getByRole("rowheader", { name: "3:00 9:00" }).waitFor();
  // The second clock is chosen, and stands in the address.
  const clock = page.getByRole("combobox", { name: "Second clock" });
  await clock.fill("Africa/Nai");
  await page.getByRole("option", { name: /Nairobi/ }).waitFor();
  await clock.fill("UTC");
  await page.getByRole("option", { name: "UTC", exact: true }).click();
  await grid.getByRole("rowheader", { name: "3:00 2:00" }).waitFor();
  assert.match(page.url(), /zone=UTC$/);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "20–26 March 2023" }).waitFor();
  // Clocks go forward in Zurich on the 26th.
  await page.getByText("Clocks go forward on Sunday 26 March 2023: 2:00–3:00 is skipped.").waitFor();
  await page.getByRole("button", { name: "Day", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Monday 20 March 2023" }).waitFor();
});

test("hours are moved and resized by keyboard alone, with every step spoken, and undone", async (t) => {
  const page = await hours(t);
  await event(page, MEETING).focus();
  await page.keyboard.press("Space");
  await status(page).getByText(/^Moving “27th Meeting.*quarter of an hour/).waitFor();
  for (const [key, words] of [
    ["ArrowDown", "To 13 March 2023, 9:15–12:15 (Bangkok)"],
    ["PageDown", "To 13 March 2023, 10:15–13:15 (Bangkok)"],
    ["ArrowRight", "To 14 March 2023, 10:15–13:15 (Bangkok)"],
    ["Shift+ArrowUp", "To 14 March 2023, 10:15–13:00 (Bangkok)"],
    ["Enter", "Moved to 14 March 2023, 10:15–13:00 (Bangkok)"],
  ]) {
    await page.keyboard.press(key);
    await status(page).getByText(words).waitFor();
  }
  await hour(page, "Tuesday 14 March 2023, 10:00, 1 event").waitFor();
  // The focus went along: the event can be taken again at once, and put back.
  await page.waitForFunction(() => document.activeElement?.dataset.event === "e-iawg-27");
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await status(page).getByText("Put back: 14 March 2023, 10:15–13:00 (Bangkok)").waitFor();
  await page.getByRole("button", { name: /^Undo: move/ }).click();
  await hour(page, "Monday 13 March 2023, 9:00, 1 event").waitFor();
});

/** A made-up group with one call, on the clock of London. */
const call = (when) => ({
  format: "roundtable",
  version: "1.0",
  workspace: "w-made-up-clocks",
  name: "Made-up group",
  records: [{ id: "e-call", record: "event", title: "Made-up call", kind: "meeting", when }],
});

/** The week of a day with that call in it, for somebody whose clock is London's or another's. */
async function callIn(t, timezoneId, day, when, options = {}) {
  const site = await start(t, { files: process.env.DIST });
  const page = await (await site.newVisitor({ timezoneId, ...options })).newPage();
  await page.route("**/workspace.json", (route) => route.fulfill({ json: call(when) }));
  await open(page, `#/calendar/week/${day}`);
  await event(page, /^Made-up call/).waitFor();
  return page;
}

test("the hour that comes twice is reached by keyboard and by mouse, each time of it (F17)", async (t) => {
  const before = "2026-10-25T00:15[Europe/London]/2026-10-25T00:45[Europe/London]";
  const page = await callIn(t, "Europe/London", "2026-10-25", before, { viewport: { width: 1280, height: 1100 } });
  await event(page, /^Made-up call/).focus();
  for (const [key, words] of [
    ["Space", /^Moving/],
    ["PageDown", "To 25 October 2026, 1:15–1:45 (London, UTC+1), the first 1:15 of that day"],
    [
      "PageDown",
      "To 25 October 2026, 1:15–1:45 (London, UTC+0), the second 1:15 of that day, your clock goes back here",
    ],
    ["PageDown", "To 25 October 2026, 2:15–2:45 (London)"],
    ["PageUp", /^To 25 October 2026, 1:15–1:45 \(London, UTC\+0\)/],
    ["Enter", /^Moved to 25 October 2026, 1:15–1:45 \(London, UTC\+0\)/],
  ]) {
    await page.keyboard.press(key);
    await status(page).getByText(words).waitFor();
  }
  await hour(page, "Sunday 25 October 2026, 1:00 again, 1 event").waitFor();
  await assertAccessible(page);
  // By mouse to the first time, and a new event in the second.
  const first = hour(page, "Sunday 25 October 2026, 1:00");
  await drag(page, await point(event(page, /^Made-up call/), 0.5, 0.1), await point(first, 0.5, 0.3));
  await status(page).getByText(/^Moved to 25 October 2026, 1:15–1:45 \(London, UTC\+1\)/).waitFor();
  await hour(page, "Sunday 25 October 2026, 1:00, 1 event").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.ariaLabel === "Sunday 25 October 2026, 1:00 again");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New event" });
  const typed = await dialog.getByLabel("When").inputValue();
  assert.equal(typed, "2026-10-25T01:00+00:00[Europe/London]/2026-10-25T02:00[Europe/London]");
  await dialog.getByText("Understood as: 25 October 2026, 1:00 (UTC+0)–2:00 (London)").waitFor();
});

test("what the clock skips is passed over, and what is dropped there lies where it goes on (F17)", async (t) => {
  const before = "2026-03-29T12:00[Asia/Bangkok]/2026-03-29T12:30[Asia/Bangkok]";
  const page = await callIn(t, "Europe/London", "2026-03-29", before, { viewport: { width: 1280, height: 1100 } });
  await hour(page, "Sunday 29 March 2026, 0:00").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.ariaLabel === "Sunday 29 March 2026, 2:00");
  const skipped = hour(page, "Sunday 29 March 2026, 1:00, skipped: clocks change");
  await drag(page, await point(event(page, /^Made-up call/), 0.5, 0.1), await point(skipped, 0.5, 0.6));
  await status(page).getByText("Moved to 29 March 2026, 8:00–8:30 (Bangkok)").waitFor();
  await hour(page, "Sunday 29 March 2026, 2:00, 1 event").waitFor();
});

test("an event is made at the hour that has the focus", async (t) => {
  const page = await hours(t);
  await hour(page, "Monday 13 March 2023, 8:00").focus();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "New event" });
  assert.equal(await dialog.getByLabel("When").inputValue(), "14 March 2023, 10:00–11:00 (Bangkok)");
  await dialog.getByLabel("Title").fill("APT Web Dialogue (made up)");
  await dialog.getByRole("button", { name: "Save" }).click();
  await hour(page, "Tuesday 14 March 2023, 10:00, 1 event").waitFor();
});

test("hours are moved, resized and made by mouse, each in one step", async (t) => {
  // High enough that nothing scrolls under the hand.
  const page = await hours(t, WEEK, { viewport: { width: 1280, height: 1100 } });
  const meeting = event(page, MEETING);
  const to = hour(page, "Wednesday 15 March 2023, 14:00");
  await to.scrollIntoViewIfNeeded();
  const oneHour = (await to.boundingBox()).height;
  await drag(page, await point(meeting, 0.5, 0.05), await point(to, 0.5, 0.3));
  await status(page).getByText("Moved to 15 March 2023, 14:15–17:15 (Bangkok)").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  const [x, y] = await point(meeting, 0.5, 1);
  await drag(page, [x, y - 4], [x, y - 4 - oneHour]);
  await status(page).getByText("Moved to 15 March 2023, 14:15–16:15 (Bangkok)").waitFor();
  await page.getByRole("button", { name: /^Undo: move/ }).click();
  await page.getByRole("button", { name: /^Undo: move/ }).click();
  await hour(page, "Monday 13 March 2023, 9:00, 1 event").waitFor();
  // Free hours are drawn over.
  const from = await point(hour(page, "Thursday 16 March 2023, 10:00"), 0.5, 0.1);
  await drag(page, from, await point(hour(page, "Thursday 16 March 2023, 11:00"), 0.5, 0.4));
  const dialog = page.getByRole("dialog", { name: "New event" });
  assert.equal(await dialog.getByLabel("When").inputValue(), "16 March 2023, 10:00–11:30 (Bangkok)");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  // Escape leaves off in the middle.
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0], from[1] + 60, { steps: 4 });
  await page.getByText(/New event$/).nth(1).waitFor();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  assert.equal(await page.getByRole("dialog").count(), 0);
});

test("a finger that rests draws over hours, one that moves at once scrolls", async (t) => {
  const page = await hours(t, WEEK, { hasTouch: true });
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const from = await point(hour(page, "Thursday 16 March 2023, 10:00"), 0.5, 0.1);
  const to = await point(hour(page, "Thursday 16 March 2023, 11:00"), 0.5, 0.9);
  await touch("touchStart", [from]);
  await touch("touchMove", [[from[0], from[1] - 40]]);
  await touch("touchEnd", []);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await hour(page, "Thursday 16 March 2023, 10:00").scrollIntoViewIfNeeded();
  await touch("touchStart", [from]);
  await page.getByText(/New event$/).nth(1).waitFor();
  await touch("touchMove", [to]);
  await touch("touchEnd", []);
  const dialog = page.getByRole("dialog", { name: "New event" });
  assert.match(await dialog.getByLabel("When").inputValue(), /^16 March 2023, \d+:\d\d–\d+:\d\d \(Bangkok\)$/);
});

test("what has no room in a month is in its day", async (t) => {
  const page = await hours(t, "#/calendar/month/2027-03", { group: "crowded" });
  const full = page.getByRole("gridcell", { name: /^Wednesday 17 March 2027/ });
  const count = Number(/(\d+) events$/.exec(await full.getAttribute("aria-label"))[1]);
  await full.getByRole("link", { name: /more$/ }).click();
  await page.getByRole("heading", { level: 1, name: "Wednesday 17 March 2027" }).waitFor();
  const grid = page.getByRole("grid", { name: "17 March 2027" });
  const events = await grid.getByRole("gridcell").getByRole("button").count();
  assert.equal(events, count);
  await assertAccessible(page);
});

test("what is crowded out of an hour is counted, and reached by keyboard alone", async (t) => {
  const page = await hours(t, "#/calendar/week/2027-06-14", { group: "crowded-hours" });
  // It opens where the first of its events begins, and draws what can be read.
  const first = hour(page, "Wednesday 16 June 2027, 8:00, 20 events");
  await first.waitFor();
  const top = await page.locator(".week-scroll").evaluate((list) => list.scrollTop);
  assert.ok(top > 300, `opens at ${top} px`);
  assert.equal(await first.getByRole("button").count(), 3);
  await assertAccessible(page);
  const more = first.getByRole("button", { name: "18 more events at 8:00, Wednesday 16 June 2027" });
  await first.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
  assert.equal(await more.evaluate((one) => one === document.activeElement), true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Wednesday 16 June 2027" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.dataset.spot === "2027-06-16T08:00");
  await assertAccessible(page);
  // Of a day the rest is in the agenda, at the first that had no room.
  await page.getByRole("button", { name: /^13 more events at 8:00/ }).click();
  await page.getByRole("heading", { level: 1, name: /^From 16 June 2027/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches(".agenda .event"));
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Wednesday 16 June 2027" }).waitFor();
});

test("a week of today keeps the present moment in sight", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok" });
  const page = await visitor.newPage();
  await page.clock.install({ time: new Date("2027-06-16T16:20:00Z") });
  await publish(page, "crowded-hours");
  await open(page, "#/calendar/week/2027-06-16");
  const line = page.getByText("Now: 23:20");
  await line.waitFor({ state: "attached" });
  await page.waitForFunction(() => {
    const [list, now] = [".week-scroll", ".week-now"].map((one) => document.querySelector(one).getBoundingClientRect());
    return list.top < now.top && now.top < list.bottom;
  });
});

test("working hours stand beside the hours, for whom wants them", async (t) => {
  const page = await hours(t, "#/calendar/week/2027-06-14", { group: "crowded-hours" });
  await page.getByRole("checkbox", { name: "Show working hours" }).check();
  // Seven on four clocks: two each in Bangkok, Zurich and Fiji, one in New York.
  await page.getByRole("rowheader", { name: "5:00 2 of 7 organisations at work", exact: true }).waitFor();
  await page.getByRole("rowheader", { name: "9:00 4 of 7 organisations at work", exact: true }).waitFor();
  await page.getByText(/^At work: how many of 7 organisations .* on Wednesday 16 June 2027/).waitFor();
  await page.getByText("Not counted, as no clock is known: 1 organisation.").waitFor();
  await assertAccessible(page);
  // Another day, another count; and it is kept.
  await hour(page, "Saturday 19 June 2027, 8:00").focus();
  await page.getByRole("rowheader", { name: "9:00 0 of 7 organisations at work", exact: true }).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await assertAccessible(page);
  await page.reload();
  await page.getByRole("rowheader", { name: "9:00 4 of 7 organisations at work", exact: true }).waitFor();
  const finder = page.locator(".week-foot").getByRole("link", { name: "Find a time for a call" });
  await finder.click();
  await page.getByRole("heading", { level: 1, name: "Find a time for a call" }).waitFor();
  assert.equal(await page.locator(".call-hours tbody tr").count(), 8);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing in the hours, in ${colorScheme}, narrow and wide`, async (t) => {
    const page = await hours(t, "#/calendar/week/2026-03-25", { colorScheme, timezoneId: "Europe/Zurich" });
    await assertAccessible(page);
    await open(page, WEEK);
    await event(page, MEETING).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 320, height: 640 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wider, false, "the hours scroll, the page does not");
    await assertAccessible(page);
    await page.getByRole("button", { name: "Day", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Monday 13 March 2023" }).waitFor();
    await assertAccessible(page);
  });
}
