// The lightest pages that a user would pick instead: one calendar library and
// nothing else. Their packages lie in the tools cache and are never shipped.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

const page = (head, body) => Buffer.from(`<!doctype html><meta charset="utf-8"><title>Peer</title>${head}<body><div id="c"></div>${body}`);

/** Each peer: its name, its files, and what is on the page when its month is drawn. */
export async function peers(folder) {
  const package_ = (...path) => readFile(join(folder, ...path));
  return [
    {
      name: "EventCalendar",
      mark: ".ec-day",
      next: "button.ec-next",
      files: new Map([
        ["index.html", page('<link rel="stylesheet" href="c.css"><script src="c.js" defer></script>', '<script src="own.js" defer></script>')],
        ["c.css", await package_("@event-calendar", "build", "dist", "event-calendar.min.css")],
        ["c.js", await package_("@event-calendar", "build", "dist", "event-calendar.min.js")],
        ["own.js", Buffer.from(`
          const events = (globalThis.EVENTS ?? []);
          globalThis.calendar = EventCalendar.create(document.getElementById("c"), { view: "dayGridMonth", date: globalThis.DATE, dayMaxEvents: true, events });`)],
      ]),
    },
    {
      name: "FullCalendar (range)",
      mark: ".fc-daygrid-day",
      next: ".fc-next-button",
      files: new Map([
        ["index.html", page('<script src="c.js" defer></script>', '<script src="own.js" defer></script>')],
        ["c.js", await package_("fullcalendar", "index.global.min.js")],
        ["own.js", Buffer.from(`
          const all = (globalThis.EVENTS ?? []);
          const events = ({ start, end }, done) => done(all.filter((one) => new Date(one.start) < end && new Date(one.end) > start));
          globalThis.calendar = new FullCalendar.Calendar(document.getElementById("c"), { initialView: "dayGridMonth", initialDate: globalThis.DATE, dayMaxEvents: true, events });
          calendar.render();`)],
      ]),
    },
  ];
}

/** The events of a workspace file as both libraries take them: whole days. */
export function eventsOf(file) {
  const days = (when) => (when.match(/\d{4}-\d{2}(-\d{2})?/g) ?? []).map((day) => (day.length === 7 ? `${day}-01` : day));
  return JSON.parse(file)
    .records.filter((record) => record.record === "event")
    .map((record) => {
      const [start, last = start] = days(record.when);
      const end = new Date(new Date(last).getTime() + 86_400_000).toISOString().slice(0, 10);
      return { id: record.id, title: record.title, start, end, allDay: true };
    });
}
