// How fast each view of the calendar answers, at four sizes, beside FullCalendar in the
// same run; and once with as many events stored of which few are in sight, where nothing
// may take longer than with few stored.

import { readFile } from "node:fs/promises";

import { filesOf } from "./host.mjs";
import { theirViews } from "./views-theirs.mjs";
import { ourViews } from "./views-ours.mjs";
import { DIST, MADE_UP, number, ROUNDS, say } from "./visitor.mjs";

const SIZES = (process.env.SIZES ?? "100,1000,10000,50000,50000-100,repeating").split(",");
const VIEWS = (process.env.VIEWS ?? "month,week,day,agenda,year,timeline").split(",");
const COLUMNS = { next: "next", back: "back", here: "switch to it", move: "move", filter: "filter", create: "create" };
const OWN = { open: "open a form", letter: "type a letter", drawn: "events drawn" };

export async function views() {
  const dist = await filesOf(DIST);
  const results = [];
  for (const size of SIZES) {
    const rounds = Number.parseInt(size) > 10_000 ? Math.min(ROUNDS, 1) : ROUNDS;
    const places = await placesOf(size);
    const some = size === "repeating" ? ["month", "week", "day"] : VIEWS;
    const shown = places.filter(({ view }) => VIEWS.includes(view) && some.includes(view));
    const ours = await ourViews(dist, size, shown, rounds);
    const theirs = process.env.PEERS ? await theirViews(size, shown, rounds) : {};
    results.push({ label: labelOf(size), ours, theirs });
    process.stderr.write(`measured ${labelOf(size)}\n`);
  }
  say(`\nRoundtable / FullCalendar 7.1 fed the shown range, in ms from a press to the second frame after the last`);
  say(`change, medians of ${ROUNDS} rounds (1 at 50,000); a frame is 17, two are the least. Events in 2026 to 2028, 6 % of them in the month shown`);
  const start = { first: "first visit", stored: "stored" };
  table("Start until the month is painted", start, results, ({ ours, theirs }) => [ours, theirs]);
  for (const view of VIEWS) {
    const measured = results.filter(({ ours }) => ours[view]);
    table(view[0].toUpperCase() + view.slice(1), { ...COLUMNS, ...OWN }, measured, ({ ours, theirs }) => [ours[view], theirs[view] ?? {}]);
  }
  say("\nMemory in MB: scripts, the module");
  for (const { label, ours } of results) say(label.padEnd(22), ...[ours.scripts, ours.module].map((bytes) => (bytes / 1e6).toFixed(1).padStart(8)));
}

function labelOf(size) {
  if (size === "repeating") return "1,000 that repeat";
  const [all, few] = size.split("-").map(Number);
  return few ? `${number(all)}, ${few} in sight` : number(all);
}

function table(title, columns, results, of) {
  const cell = (text) => text.padStart(16);
  say(`\n${title.padEnd(22)}${Object.values(columns).map(cell).join("")}`);
  for (const result of results) {
    const [ours, theirs] = of(result);
    const shown = (figure) => (figure === undefined ? "–" : String(Math.round(figure)));
    const cells = Object.keys(columns).map((name) => cell(`${shown(ours[name])} / ${shown(theirs[name])}`));
    say(`${result.label.padEnd(22)}${cells.join("")}`);
  }
}

// The busiest of what is made up; a day with something by the hour.
async function placesOf(size) {
  const { records } = JSON.parse(await readFile(`${MADE_UP}${size}.json`, "utf8"));
  const hours = records.find(({ when }) => when?.startsWith("2027-06") && when.includes("T"));
  const day = hours?.when.slice(0, 10) ?? "2027-06-14";
  // That day comes first: what is moved in another view may leave it.
  return [
    { view: "day", date: day },
    { view: "month", date: "2027-06" },
    { view: "week", date: "2027-06-14" },
    { view: "agenda", date: "2027-06-01" },
    { view: "year", date: "2027" },
    { view: "timeline", date: "2027" },
  ];
}
