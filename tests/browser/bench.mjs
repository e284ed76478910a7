// Prints what a visit costs, how fast the page answers, and how fast calendars are read
// and written, beside what a user would pick instead. Asserts nothing; run by
// `cargo xtask bench`, which first writes the made-up groups that are opened here.
//
// `CHROME` names the browser, `PEERS` the folder with the peers' packages. The sections to
// run are the arguments; all, where there are none.

import { calendarFiles } from "./bench/calendar-files.mjs";
import { exchange } from "./bench/exchange.mjs";
import { views } from "./bench/views.mjs";
import { visits } from "./bench/visits.mjs";
import { browser } from "./bench/visitor.mjs";

const SECTIONS = { visits, calendar: views, icalendar: calendarFiles, exchange };

const asked = process.argv.slice(2);
for (const [name, section] of Object.entries(SECTIONS)) {
  if (asked.length === 0 || asked.includes(name)) await section();
}
await browser.close();
