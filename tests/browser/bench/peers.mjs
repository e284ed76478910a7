// The pages that a user would pick instead: one calendar library and nothing else, bundled
// as its manual says. Their packages lie in the tools cache and are never shipped; `PEERS`
// names their folder.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = process.env.PEERS;

const FULL_CALENDAR = `
  import "fullcalendar/skeleton.css";
  import "fullcalendar/themes/classic/theme.css";
  import "fullcalendar/themes/classic/palette.css";
  export { Calendar } from "fullcalendar";
  import day from "fullcalendar/daygrid";
  import time from "fullcalendar/timegrid";
  import list from "fullcalendar/list";
  import months from "fullcalendar/multimonth";
  import classic from "fullcalendar/themes/classic";
  const views = [day, time, list, months, classic];`;

const html = (head, body) =>
  Buffer.from(`<!doctype html><meta charset="utf-8"><title>Peer</title><link rel="stylesheet" href="c.css">${head}<body><div id="c"></div>${body}`);

const own = (code) => Buffer.from(`(${code})();`);

/** The pages of the first visit: a month without events. */
export async function calendars() {
  const folder = join(FOLDER, "@event-calendar", "build", "dist");
  const scripts = ['<script src="c.js" defer></script>', '<script src="own.js" defer></script>'];
  return [
    {
      name: "EventCalendar",
      mark: ".ec-day",
      files: new Map([
        ["index.html", html(...scripts)],
        ["c.css", await readFile(join(folder, "event-calendar.min.css"))],
        ["c.js", await readFile(join(folder, "event-calendar.min.js"))],
        ["own.js", own(() => EventCalendar.create(document.getElementById("c"), { view: "dayGridMonth" }))],
      ]),
    },
    {
      name: "FullCalendar",
      mark: "[data-date]",
      files: await fullCalendar(() => {
        const { Calendar, plugins } = Peer;
        new Calendar(document.getElementById("c"), { plugins, initialView: "dayGridMonth" }).render();
      }),
    },
  ];
}

/** A page with FullCalendar as `Peer`, and with the plugin for rules where asked. */
export async function fullCalendar(code, { withRules = false } = {}) {
  const rules = 'import rules from "@fullcalendar/rrule"; export const plugins = [...views, rules];';
  const { js, css } = await bundled(FULL_CALENDAR + (withRules ? rules : "export const plugins = views;"));
  return new Map([
    ["index.html", html('<script src="c.js" defer></script>', '<script src="own.js" defer></script>')],
    ["c.css", css],
    ["c.js", js],
    ["own.js", own(code)],
  ]);
}

// As small as a careful host would send it; what it exports is `Peer` in the page.
async function bundled(contents) {
  const { build } = await import(pathToFileURL(join(FOLDER, "esbuild", "lib", "main.js")));
  const made = await build({
    stdin: { contents, resolveDir: FOLDER },
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "Peer",
    outdir: "/",
    write: false,
    logLevel: "warning",
  });
  const named = (end) => Buffer.from(made.outputFiles.find((file) => file.path.endsWith(end)).contents);
  return { js: named(".js"), css: named(".css") };
}

/** The events of a workspace file as FullCalendar takes them. What has only a month stands on its first day. */
export function eventsOf(file) {
  return JSON.parse(file)
    .records.filter((record) => record.record === "event")
    .map(({ id, title, kind, when, repeats }) => ({ id, title, kind, ...(repeats ? ruleOf(when, repeats) : timeOf(when)) }));
}

const ruleOf = (when, rule) => ({ rrule: `DTSTART:${when.replaceAll("-", "")}\nRRULE:${rule}`, allDay: true });

function timeOf(when) {
  const [start, end = start] = when.split("/");
  if (start.includes("T")) {
    // Every made-up hour is Bangkok's.
    const instant = (end) => end.replace(/\[.*/, ":00+07:00");
    return { start: instant(start), end: instant(end), allDay: false };
  }
  const day = (end) => (end.length === 7 ? `${end}-01` : end);
  const after = new Date(new Date(day(end)).getTime() + 86_400_000).toISOString().slice(0, 10);
  return { start: day(start), end: after, allDay: true };
}
