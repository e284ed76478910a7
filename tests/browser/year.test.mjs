// The year planner and the timeline in the hands of a person, and what falls at the same time;
// by accessible names only.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function calendar(t, address, options) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
  return open(await visitor.newPage(), address);
}

const day = (page, name) => page.getByRole("gridcell", { name });
const event = (page, name) => page.getByRole("button", { name });
const status = (page) => page.getByRole("status");

test("a year is a grid of twelve months, gone through and changed by keyboard alone", async (t) => {
  const page = await calendar(t, "#/calendar/year/2021");
  const grid = page.getByRole("grid", { name: "2021" });
  await grid.waitFor();
  assert.equal(await grid.getByRole("gridcell").count(), 365);
  assert.equal(await grid.getByRole("rowheader").count(), 12);
  // A month is drawn over its month and on none of its days.
  const vague = grid.getByRole("rowheader", { name: "December 2021" });
  await vague.getByRole("button", { name: /^Establishment of a Regional ITU IPv6/ }).waitFor();
  await day(page, "Wednesday 1 December 2021, 1 event").focus();
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "Home"]) await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.dataset.day === "2021-09-01");
  // Into the events of a day with Tab; taken hold of, carried onto a clash, and put back.
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.dataset.day === "2021-09-07");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.activeElement?.dataset.event === "e-sg12rg-afr-2021-09");
  await page.keyboard.press("Space");
  for (let step = 0; step < 21; step += 1) await page.keyboard.press("ArrowRight");
  await status(page).getByText(/^To 28 September 2021, at the same time as /).waitFor();
  await page.keyboard.press("Escape");
  await status(page).getByText("Put back: 7 September 2021").waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "2022" }).waitFor();
  await page.getByRole("link", { name: "November 2022", exact: true }).click();
  await page.getByRole("grid", { name: "November 2022" }).waitFor();
});

test("a view leaves as a picture, in shapes or in points", async (t) => {
  const page = await calendar(t, "#/calendar/year/2022");
  await page.getByRole("grid", { name: "2022" }).waitFor();
  const saved = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Save as picture (${name})` }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const shapes = await saved("SVG");
  assert.match(shapes.name, /-2022\.svg$/);
  assert.match(shapes.bytes.toString("utf8"), /^<svg .*[\s\S]*Security clinic/);
  const points = await saved("PNG");
  assert.match(points.name, /-2022\.png$/);
  assert.equal(points.bytes.toString("latin1", 1, 4), "PNG");
  // Twice as many points as pixels, so that it can be printed.
  assert.equal(points.bytes.readUInt32BE(16), 3200);
});

test("the timeline has lanes of lists, gone through by arrows, and goes closer", async (t) => {
  const page = await calendar(t, "#/calendar/timeline/2022");
  const lane = page.getByRole("region", { name: "ESCAP" });
  await lane.getByRole("button", { name: /^Asia-Pacific Digital Ministerial Conference/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.textContent.includes("Digital Transformation Forum"));
  await page.keyboard.press("ArrowDown");
  const itu = page.getByRole("region", { name: "ITU", exact: true });
  await page.waitForFunction(() => document.activeElement?.dataset.bar?.startsWith("o-itu|"));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await itu.waitFor();
  await page.getByRole("button", { name: "By theme" }).click();
  await page.getByRole("region", { name: "Digital transformation" }).waitFor();
  await page.getByRole("combobox", { name: "Time in sight" }).selectOption({ label: "Four years, rolling" });
  await page.getByRole("heading", { level: 1, name: "2022–2025" }).waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "2023–2026" }).waitFor();
  assert.match(page.url(), /timeline\/2023\?.*lanes=theme/);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "2023–2026" }).waitFor();
});

test("what falls at the same time is told on the event, and as it is typed (K10, I14, I15)", async (t) => {
  const page = await calendar(t, "#/calendar/month/2021-10");
  await event(page, /^Meeting of the ITU-T SG11RG-EECAT/).first().click();
  const beside = page.getByRole("dialog").getByRole("region", { name: "At the same time" });
  await beside.getByRole("list", { name: "Certainly" }).getByText(/one is held during the other in/).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "New event" }).click();
  const dialog = page.getByRole("dialog", { name: "New event" });
  await dialog.getByLabel("When", { exact: true }).fill("10 November 2022");
  const organisers = dialog.getByRole("combobox", { name: "Organisers" });
  await organisers.fill("ESCAP");
  await organisers.press("Enter");
  await beside.getByText(/both are organised by ESCAP/).first().waitFor();
});

for (const width of [1280, 320]) {
  test(`axe-core finds nothing in a year and a timeline, ${width} px`, async (t) => {
    const page = await calendar(t, "#/calendar/year/2022", { viewport: { width, height: 800 } });
    await page.getByRole("grid", { name: "2022" }).waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    await page.getByRole("region", { name: "ESCAP" }).waitFor();
    await assertAccessible(page);
    const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(across <= 0, `${across} px wider than the window`);
  });
}

// From one point to another in steps, as a hand would.
async function drag(page, [fromX, fromY], [toX, toY]) {
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(toX, toY, { steps: 8 });
  await page.mouse.up();
}

// The place on the timeline of a day, counted from 0, among so many, in pixels.
async function placeOf(page, day, days) {
  const lane = await page.locator(".timeline-lane > ul").first().boundingBox();
  return lane.x + ((day + 0.5) / days) * lane.width;
}

test("on the timeline a bar is moved, made longer and drawn with the pointer", async (t) => {
  const page = await calendar(t, "#/calendar/timeline/2022?reach=year");
  const bar = event(page, /^Accessible Americas/).first();
  await bar.scrollIntoViewIfNeeded();
  // 16 to 18 November are the days 319 to 321 of the year.
  const box = await bar.boundingBox();
  const height = box.y + box.height / 2;
  await drag(page, [await placeOf(page, 320, 365), height], [await placeOf(page, 290, 365), height]);
  // A day is less than two pixels wide here.
  await status(page).getByText(/^Moved to 1[678]–(18|19|20) October 2022/).waitFor();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.activeElement?.dataset.event?.startsWith("e-accessible-americas"));
  // Over free time a new event is drawn, over the days under the hand.
  const free = await page.locator(".timeline-lane > ul").last().boundingBox();
  const under = free.y + free.height - 2;
  await drag(page, [await placeOf(page, 31, 365), under], [await placeOf(page, 58, 365), under]);
  const form = page.getByRole("dialog", { name: "New event" });
  await form.waitFor();
  assert.match(await form.getByLabel("When", { exact: true }).inputValue(), / February 2022$/);
  await page.keyboard.press("Escape");
  // Closer, the end of a bar can be taken hold of.
  await open(page, "#/calendar/timeline/2022-11?reach=month");
  await bar.scrollIntoViewIfNeeded();
  const edge = await bar.locator("[data-edge]").boundingBox();
  const [end, middle] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await drag(page, [end, middle], [await placeOf(page, 27, 30), middle]);
  await status(page).getByText("Moved to 16–28 November 2022").waitFor();
});
