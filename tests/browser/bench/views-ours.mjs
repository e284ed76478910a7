// Roundtable in every view, by mouse and keyboard as a person works: on and back, to
// another view and back, an event moved by keys, a kind hidden and shown, an event made.

import { readFile } from "node:fs/promises";

import { median, painted, took } from "./clock.mjs";
import { Host } from "./host.mjs";
import { MADE_UP, OURS, visitor } from "./visitor.mjs";

/** Measures every view at one size: its start, and for each view what each thing took. */
export async function ourViews(dist, name, views, rounds) {
  const group = await readFile(`${MADE_UP}${name}.json`);
  const files = new Map([...dist, ["workspace.json", group]]);
  const host = await Host.open(files);
  const { context, page, session } = await visitor(OURS);
  const month = `${host.address}#/calendar/month/2027-06`;
  await page.goto(month);
  const figures = { first: await painted(page) };
  // Kept, and the second part of the page loaded.
  await page.waitForTimeout(4000);
  files.set("workspace.json", dist.get("workspace.json"));
  await page.reload();
  figures.stored = await painted(page);
  await page.waitForTimeout(1500);
  for (const { view, date } of views) {
    await page.goto(`${host.address}#/calendar/${view}/${date}`);
    await page.waitForTimeout(1000);
    figures[view] = await oneView(page, view, rounds, name);
  }
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  figures.scripts = metrics.find((metric) => metric.name === "JSHeapUsedSize").value;
  figures.module = await page.evaluate(() => benchClock.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  await context.close();
  host.close();
  return figures;
}

async function oneView(page, view, rounds, name) {
  // A bar of the timeline is not moved there; of what repeats it is asked which is meant.
  const isMoved = view !== "timeline" && name !== "repeating";
  const button = (name, within = page) => within.getByRole("button", { name, exact: true });
  const named = (view) => button(view[0].toUpperCase() + view.slice(1));
  const dialog = page.getByRole("dialog");
  const box = page.getByRole("group", { name: "Filters" }).getByRole("checkbox").first();
  const figures = { next: [], back: [], here: [], move: [], filter: [], open: [], letter: [], create: [] };
  const note = async (name, act) => figures[name].push(await took(page, act));
  for (let round = 0; round < rounds; round += 1) {
    await note("next", () => button("Next").click());
    await note("back", () => button("Previous").click());
    await took(page, () => named(view === "month" ? "week" : "month").click());
    await note("here", () => named(view).click());
    if (isMoved) figures.move.push(await moved(page, view));
    await note("filter", () => box.click());
    await note("filter", () => box.click());
    await note("open", () => button("New event").click());
    const title = dialog.getByRole("textbox", { name: "Title" });
    await title.fill(`A made-up event ${round}`);
    await note("letter", () => title.press("a"));
    await note("create", () => button("Save", dialog).click());
  }
  const drawn = await page.locator(".calendar-view [data-event]:visible").count();
  const measured = Object.entries(figures).filter(([, figures]) => figures.length > 0);
  return { drawn, ...Object.fromEntries(measured.map(([name, figures]) => [name, median(figures)])) };
}

// Taken hold of, carried by one step and dropped: each is a press that a person waits for,
// and the longest counts.
async function moved(page, view) {
  const event = {
    day: page.locator('.calendar-view [role=gridcell] .event[data-shape="hours"]'),
    agenda: page.locator(".agenda .event"),
  }[view] ?? page.locator(".calendar-view [role=gridcell] .event:visible");
  await event.nth(Math.min(3, (await event.count()) - 1)).focus();
  const presses = [];
  for (const key of ["Space", view === "day" ? "ArrowDown" : "ArrowRight", "Enter"]) {
    presses.push(await took(page, () => page.keyboard.press(key)));
  }
  return Math.max(...presses);
}
