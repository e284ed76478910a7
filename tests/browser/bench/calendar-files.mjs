// Calendars as files (RFC 5545), 10,000 events of them, beside ical.js in the same browser;
// and rules that are made to hang whoever follows them.

import { readFile } from "node:fs/promises";

import { median, took } from "./clock.mjs";
import { opened } from "./exchange.mjs";
import { Host } from "./host.mjs";
import { MADE_UP, ms, ROUNDS, say, visitor } from "./visitor.mjs";

const FILE = `${MADE_UP}10000.ics`;
/** So long ical.js may follow one rule. */
const PATIENCE_MS = 5000;
const HOSTILE = ["FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=1000000000", "FREQ=DAILY;INTERVAL=0"];

export async function calendarFiles() {
  say("\nA calendar of 10,000 events as a file, in ms; ours from the press or the choice of a file to the second frame,");
  say("with all that a person is told of it before anything is taken in; ical.js alone, without a screen");
  const ours = await oursOut();
  const into = { all: await oursIn("10000", FILE), none: await oursIn("100", FILE) };
  const theirs = await icalJs();
  say(`${ms(ours.count)}  count what would leave        Roundtable`);
  say(`${ms(ours.write)}  write                         Roundtable`);
  say(`${ms(theirs.write)}  write                         ical.js`);
  say(`${ms(into.none)}  read, all new among 100       Roundtable`);
  say(`${ms(into.all)}  read, compared with 10,000    Roundtable`);
  say(`${ms(theirs.parse)}  parse                         ical.js`);
  say(`${ms(theirs.read)}  parse and look at each event  ical.js`);
  const bombs = Buffer.from(hostile());
  say(`${ms(await oursIn("100", { name: "hostile.ics", mimeType: "text/calendar", buffer: bombs }))}  read three hostile rules       Roundtable`);
  for (const [rule, result] of theirs.bombs) say(`${result.padStart(7)}  ${rule} to June 2027, ical.js`);
}

function hostile() {
  const events = HOSTILE.flatMap((rule, number) => ["BEGIN:VEVENT", `UID:made-up-${number}`, `SUMMARY:Made-up ${number}`, "DTSTART:19700101T000000Z", `RRULE:${rule}`, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
}

async function oursOut() {
  const { page, close } = await opened("10000");
  const leave = page.getByRole("button", { name: "Export to a calendar…", exact: true }).first();
  const figures = { count: [], write: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.count.push(await took(page, () => leave.click()));
    const download = page.waitForEvent("download");
    figures.write.push(await took(page, () => page.getByRole("dialog").getByRole("button", { name: "Download", exact: true }).click()));
    await download;
  }
  await close();
  return { count: median(figures.count), write: median(figures.write) };
}

async function oursIn(stored, file) {
  const { page, close } = await opened(stored);
  await page.goto(page.url().replace(/#.*/, "#/share"));
  const region = page.getByRole("region", { name: "What this import changes" });
  const figures = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.push(
      await took(page, async () => {
        await page.getByLabel("Files to import").first().setInputFiles(file);
        await region.getByRole("article").first().waitFor({ timeout: 120_000 });
      }),
    );
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await region.waitFor({ state: "hidden" });
  }
  await close();
  return median(figures);
}

async function icalJs() {
  const script = await readFile(new URL(import.meta.resolve("ical.js")));
  const files = new Map([
    ["index.html", Buffer.from('<!doctype html><script type="module">import ICAL from "./ical.js"; globalThis.ICAL = ICAL;</script>')],
    ["ical.js", script],
    ["calendar.ics", await readFile(FILE)],
  ]);
  const host = await Host.open(files);
  const { context, page } = await visitor("html");
  await page.goto(host.address);
  await page.waitForFunction(() => globalThis.ICAL);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await page.evaluate(there));
  const bombs = [];
  for (const rule of HOSTILE) bombs.push([rule, await page.evaluate(follow, { rule, patience: PATIENCE_MS })]);
  await context.close();
  host.close();
  const of = (name) => median(rounds.map((round) => round[name]));
  return { parse: of("parse"), read: of("read"), write: of("write"), bombs };
}

/** Runs in the page: reads and writes the file once. */
async function there() {
  const text = await (await fetch("calendar.ics")).text();
  const start = performance.now();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const parsed = performance.now();
  // Told that there are none, it does not look for exceptions through the whole file for each.
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, { exceptions: [] }));
  const seen = events.map((event) => [event.uid, event.summary, event.startDate.toString(), event.endDate.toString()]);
  const read = performance.now();
  const written = calendar.toString();
  const end = performance.now();
  if (seen.length !== 10_000 || written.length < text.length / 2) throw new Error("not what was given");
  return { parse: parsed - start, read: read - start, write: end - read };
}

/** Runs in the page: follows a rule to a month, as far as patience goes. */
function follow({ rule, patience }) {
  const start = performance.now();
  const until = ICAL.Time.fromDateString("2027-06-01");
  try {
    const walk = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString("1970-01-01T00:00:00"));
    for (let steps = 1; ; steps += 1) {
      const next = walk.next();
      if (!next || next.compare(until) >= 0) return String(Math.round(performance.now() - start));
      if (performance.now() - start > patience) return `gave up in ${next.year}`;
    }
  } catch (error) {
    return `refused: ${error.message}`;
  }
}
