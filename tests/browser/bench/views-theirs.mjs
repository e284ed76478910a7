// FullCalendar in every view that it has, fed the shown range, with a plain button for each
// thing that is timed: its own have no names to hold on to. It has neither filters nor
// keys to move an event by; its user would write what the buttons do.

import { readFile } from "node:fs/promises";

import { median, painted, took } from "./clock.mjs";
import { Host } from "./host.mjs";
import { eventsOf, fullCalendar } from "./peers.mjs";
import { MADE_UP, visitor } from "./visitor.mjs";

const NAMES = { month: "dayGridMonth", week: "timeGridWeek", day: "timeGridDay", agenda: "listMonth", year: "multiMonthYear" };

/** Measures every view at one size: its start, and for each view what each thing took. */
export async function theirViews(name, views, rounds) {
  const files = await fullCalendar(inPage, { withRules: name === "repeating" });
  const events = eventsOf(await readFile(`${MADE_UP}${name}.json`, "utf8"));
  files.set("events.json", Buffer.from(JSON.stringify(events)));
  const host = await Host.open(files);
  const { context, page } = await visitor(".peer-event");
  await page.goto(host.address);
  await page.waitForFunction(() => globalThis.keep);
  await page.evaluate(() => keep());
  await page.reload();
  const stored = await painted(page);
  const figures = { stored };
  for (const { view, date } of views.filter(({ view }) => NAMES[view])) {
    figures[view] = await oneView(page, { view: NAMES[view], date, isMoved: name !== "repeating" }, rounds);
  }
  await context.close();
  host.close();
  return figures;
}

async function oneView(page, { view, date, isMoved }, rounds) {
  const away = view === "dayGridMonth" ? "timeGridWeek" : "dayGridMonth";
  const day = { 4: `${date}-01-01`, 7: `${date}-01` }[date.length] ?? date;
  await page.evaluate(([view, day]) => calendar.changeView(view, day), [view, day]);
  await page.waitForTimeout(300);
  const press = (name) => took(page, () => page.locator(`#${name}`).click());
  const figures = { next: [], back: [], here: [], move: [], filter: [], create: [] };
  for (let round = 0; round < rounds; round += 1) {
    figures.next.push(await press("next"));
    figures.back.push(await press("back"));
    await press(away);
    figures.here.push(await press(view));
    if (isMoved) {
      await page.evaluate(() => pick());
      figures.move.push(await press("move"));
    }
    figures.filter.push(await press("filter"), await press("filter"));
    figures.create.push(await press("create"));
  }
  const drawn = await page.locator(".peer-event:visible").count();
  const measured = Object.entries(figures).filter(([, figures]) => figures.length > 0);
  return { drawn, ...Object.fromEntries(measured.map(([name, figures]) => [name, median(figures)])) };
}

/** Runs in the page. */
async function inPage() {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open("peer");
  opening.onupgradeneeded = () => opening.result.createObjectStore("events");
  const database = await settled(opening);
  const store = (mode) => database.transaction("events", mode).objectStore("events");
  globalThis.keep = async () => {
    const events = await (await fetch("events.json")).json();
    await settled(store("readwrite").put(events, "all"));
  };
  const all = (await settled(store("readonly").get("all"))) ?? [];
  for (const one of all) [one.from, one.until] = [Date.parse(one.start), Date.parse(one.end)];
  let hidden;
  const feed = ({ start, end }, done) =>
    done(all.filter((one) => (one.rrule || (one.from < end && one.until > start)) && one.kind !== hidden));
  const { Calendar, plugins } = Peer;
  const calendar = new Calendar(document.getElementById("c"), {
    plugins,
    initialView: "dayGridMonth",
    initialDate: "2027-06-01",
    dayMaxEvents: true,
    eventClass: "peer-event",
    headerToolbar: false,
    height: 700,
    events: feed,
  });
  calendar.render();
  let picked;
  // One in sight; where hours are shown, one with hours.
  const pick = () => {
    const { activeStart, activeEnd, type } = calendar.view;
    const inSight = calendar.getEvents().filter((one) => one.start >= activeStart && one.start < activeEnd);
    picked = (type === "timeGridDay" && inSight.find((one) => !one.allDay)) || inSight[3] || inSight[0];
  };
  const move = () => {
    const by = calendar.view.type === "timeGridDay" ? 900_000 : 86_400_000;
    const own = all.find((one) => one.id === picked.id);
    if (own) [own.from, own.until] = [own.from + by, own.until + by];
    picked.moveDates({ milliseconds: by });
  };
  const create = () => {
    const { currentStart: start } = calendar.view;
    const one = { id: `new-${all.length}`, title: "A made-up event", kind: "workshop", start, allDay: true };
    all.push({ ...one, from: start.getTime(), until: start.getTime() + 86_400_000 });
    calendar.addEvent(one);
  };
  const filter = () => {
    hidden = hidden ? undefined : "workshop";
    calendar.refetchEvents();
  };
  const buttons = { next: () => calendar.next(), back: () => calendar.prev(), move, create, filter };
  for (const view of ["dayGridMonth", "timeGridWeek", "timeGridDay", "listMonth", "multiMonthYear"]) {
    buttons[view] = () => calendar.changeView(view);
  }
  for (const [name, act] of Object.entries(buttons)) {
    const button = document.body.appendChild(document.createElement("button"));
    [button.id, button.textContent, button.onclick] = [name, name, act];
  }
  Object.assign(globalThis, { calendar, pick });
}
