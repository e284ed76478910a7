// Every screen and every state worth looking at, in one place: what `shots.mjs` takes
// pictures of and `words.test.mjs` reads. A new screen or state is a new line here.
//
//   { name, address, group, own, before, show, whole, isReady }
//
// `address`: after `#`. `group`: the example when left out, else "crowded", "crowded-hours" or
// "empty".
// `own`: texts of this place that are the person's, not words of the application.
// `before(page)`: what goes wrong from the start. `show(page, say)`: what a person does to
// get there; `say` gives the words of the page's language. `whole: false`: something lies
// over the page, so that only the window is looked at. `isReady: false`: it never gets ready.

import { crowded, crowdedHours } from "./crowded.mjs";

const MEETING = "e-iawg-27";
const press = (name) => (page, say) => page.getByRole("button", { name: say(name), exact: true }).first().click();

/** A press that opens a dialog, and the moment that it takes. */
const dialog = (name) => async (page, say) => {
  await press(name)(page, say);
  await page.getByRole("dialog").waitFor();
};

/** Has the hours say how many are at work. */
const workingHours = async (page, say) => {
  await page.getByRole("checkbox", { name: say("Show working hours"), exact: true }).check();
  await page.locator(".week-work").first().waitFor();
};

/** Chooses a file by its text, as if it came by e-mail. */
const choose = (name, text) => async (page, say) => {
  const buffer = Buffer.from(text);
  await page.getByLabel(say("Files to import")).setInputFiles({ name, mimeType: "application/json", buffer });
  await page.locator(".import, [aria-busy=true], .notice").first().waitFor();
};

const of = (id, records, changes = "[]") =>
  `{"format":"roundtable","version":"1.0","workspace":"${id}","name":"Made up",\n"records":[\n${records.join(",\n")}\n],\n"changes":${changes}}`;

const BROUGHT = of("w-example-iawg", [
  '{"id":"e-made-up","record":"event","title":"Made-up training on measuring digital skills, with a title as long as titles become when three organisers have to be named","when":"2023-03-21/2023-03-23","kind":"training","organisers":["o-itu"]}',
  '{"id":"r-27-6","record":"outcome","status":"done"}',
]);

const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:made-up-1",
  "SUMMARY:Made-up call on measuring digital skills",
  "DTSTART;TZID=Asia/Bangkok:20230316T100000",
  "DTEND;TZID=Asia/Bangkok:20230316T110000",
  "RRULE:FREQ=WEEKLY;COUNT=9",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:made-up-2",
  "SUMMARY:27th Meeting of the Regional Interagency Working Group (IAWG) on ICT",
  "DTSTART;VALUE=DATE:20230313",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:made-up-3",
  "SUMMARY:Made-up lunch",
  "DTSTART;TZID=Atlantis/Mu:20230317T120000",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const TABLE = [
  "Subject;Start date;End date;Location;Organizers;Type;Budget",
  "Made-up forum on measuring digital skills;05/06/2027;07/06/2027;UN Conference Centre;ITU, APT;Forum;5",
  "Made-up study;July 2027;;;Made-up agency;Study;",
  ";;;;ITU;;",
  "",
].join("\n");

export const PLACES = [
  { name: "today", address: "#/" },
  { name: "calendar", address: "#/calendar" },
  { name: "calendar-vague", address: "#/calendar/month/2024-05" },
  { name: "calendar-none", address: "#/calendar/month/2026-02" },
  { name: "calendar-filtered", address: "#/calendar/month/2022-11?organisation=o-itu&kind=workshop" },
  { name: "calendar-crowded", address: "#/calendar/month/2027-03", group: "crowded" },
  { name: "calendar-empty", address: "#/calendar", group: "empty" },
  {
    name: "calendar-list",
    address: "#/calendar",
    whole: false,
    show: async (page, say) => {
      // Filters are folded where there is little room.
      const fold = page.getByRole("button", { name: say("Filters"), exact: true });
      const organisation = page.getByRole("combobox", { name: say("Organisation") }).first();
      await fold.or(organisation).first().waitFor();
      if (await fold.isVisible()) await fold.click();
      await organisation.click();
    },
  },
  {
    name: "calendar-carried",
    address: "#/calendar",
    whole: false,
    show: async (page) => {
      await page.locator('[data-event="e-iawg-27"]').first().focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "calendar-moved",
    address: "#/calendar",
    whole: false,
    changes: true,
    show: async (page) => {
      await page.locator('[data-event="e-iawg-27"]').first().focus();
      for (const key of ["Space", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    },
  },
  {
    name: "calendar-selected",
    address: "#/calendar/month/2021-09",
    show: async (page, say) => {
      await press("Select")(page, say);
      await page.locator(".month .event").nth(2).click();
      await page.locator(".month .event[data-selected]").first().waitFor();
    },
  },
  {
    name: "calendar-selected-edit",
    address: "#/calendar/agenda/2021-09-27",
    whole: false,
    show: async (page) => {
      await page.locator(".event").nth(5).focus();
      await page.keyboard.press("x");
      await page.keyboard.press("e");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "calendar-together",
    address: "#/calendar/month/2021-09",
    whole: false,
    show: async (page) => {
      await page.locator(".month [data-event=e-digital-transformation-africa-2021-09]").focus();
      for (const key of ["Space", "ArrowDown", "Enter"]) await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "week", address: "#/calendar/week/2023-03-13" },
  { name: "week-crowded", address: "#/calendar/week/2027-03-15", group: "crowded" },
  { name: "week-empty", address: "#/calendar/week/2026-02-02", group: "empty" },
  {
    name: "week-carried",
    address: "#/calendar/week/2023-03-13",
    whole: false,
    show: async (page) => {
      await page.locator('[data-event="e-iawg-27"]').first().focus();
      for (const key of ["Space", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    },
  },
  { name: "day", address: "#/calendar/day/2023-03-13" },
  { name: "day-crowded", address: "#/calendar/day/2027-03-17", group: "crowded" },
  { name: "week-crowded-hours", address: "#/calendar/week/2027-06-14", group: "crowded-hours", show: workingHours },
  { name: "day-crowded-hours", address: "#/calendar/day/2027-06-16", group: "crowded-hours", show: workingHours },
  { name: "week-working-hours", address: "#/calendar/week/2023-03-13", show: workingHours },
  { name: "calendar-year", address: "#/calendar/year/2022" },
  { name: "calendar-year-none", address: "#/calendar/year/2030" },
  { name: "calendar-year-crowded", address: "#/calendar/year/2027", group: "crowded" },
  { name: "calendar-timeline", address: "#/calendar/timeline/2022" },
  { name: "calendar-timeline-month", address: "#/calendar/timeline/2021-10-01?reach=month&lanes=region" },
  { name: "calendar-timeline-themes", address: "#/calendar/timeline/2022?reach=quarter&lanes=theme" },
  { name: "calendar-timeline-rolling", address: "#/calendar/timeline/2023?reach=4-years" },
  { name: "calendar-timeline-crowded", address: "#/calendar/timeline/2027", group: "crowded" },
  {
    name: "calendar-year-carried",
    address: "#/calendar/year/2021",
    whole: false,
    show: async (page) => {
      await page.locator('[data-event="e-sg12rg-afr-2021-09"]').first().waitFor({ state: "attached" });
      await page.locator('[data-day="2021-09-07"]').focus();
      // Where the days are narrow, the event stands in the list of the day.
      await page.locator('[data-event="e-sg12rg-afr-2021-09"]:visible').first().focus();
      for (const key of ["Space", ...Array(21).fill("ArrowRight")]) await page.keyboard.press(key);
    },
  },
  { name: "agenda", address: "#/calendar/agenda/2022-11-01" },
  { name: "agenda-crowded", address: "#/calendar/agenda/2027-03-01", group: "crowded" },
  { name: "call-times-none", address: "#/calendar/call-times" },
  {
    name: "call-times",
    address: "#/calendar/call-times?organisation=o-itu-addis-ababa&organisation=o-itu-bangkok&organisation=o-itu-cairo&organisation=o-itu-moscow",
  },
  { name: "directory", address: "#/directory" },
  {
    name: "directory-open",
    address: "#/directory",
    show: press("Open all"),
  },
  { name: "directory-answers", address: "#/directory?q=who%20covers%20cybersecurity%20in%20the%20Pacific" },
  { name: "directory-no-answer", address: "#/directory?q=submarine%20gardening" },
  { name: "directory-empty", address: "#/directory", group: "empty" },
  { name: "directory-crowded", address: "#/directory", group: "crowded" },
  { name: "organisation", address: "#/directory/o-itu" },
  { name: "person", address: "#/people/p-okuda" },
  { name: "who-does-what", address: "#/who-does-what" },
  { name: "who-does-what-empty", address: "#/who-does-what", group: "empty" },
  { name: "outcomes", address: "#/outcomes" },
  { name: "outcomes-board", address: "#/outcomes?view=board" },
  { name: "outcomes-filtered", address: "#/outcomes?kind=decision&theme=t-accessibility" },
  { name: "outcomes-crowded", address: "#/outcomes", group: "crowded" },
  { name: "outcomes-empty", address: "#/outcomes", group: "empty" },
  { name: "outcome", address: "#/outcomes/r-27-6" },
  { name: "meetings", address: "#/meetings" },
  { name: "meetings-empty", address: "#/meetings", group: "empty" },
  { name: "meeting", address: `#/meetings/${MEETING}` },
  ...["Participants", "Highlights", "Outcomes", "Document"].map((part) => ({
    name: `meeting-${part.toLowerCase()}`,
    address: `#/meetings/${MEETING}`,
    show: (page, say) => page.getByRole("tab", { name: say(part) }).click(),
  })),
  { name: "share", address: "#/share" },
  { name: "share-empty", address: "#/share", group: "empty" },
  { name: "share-import", address: "#/share", own: ["from-a-colleague.json"], show: choose("from-a-colleague.json", BROUGHT) },
  { name: "share-refused", address: "#/share", own: ["minutes.json"], show: choose("minutes.json", "Minutes of the meeting") },
  {
    name: "share-import-calendar",
    address: "#/share",
    own: ["from-another-program.ics", ...CALENDAR.split(/\r\n|SUMMARY:/).filter(Boolean), "(Mu)"],
    show: choose("from-another-program.ics", CALENDAR),
  },
  { name: "share-table", address: "#/share", own: ["plans.csv", ...TABLE.split(/[;\n]/).filter((cell) => cell.trim())], show: choose("plans.csv", TABLE) },
  { name: "groups", address: "#/groups" },
  {
    name: "new-group-members",
    address: "#/groups",
    own: ["WMO, ITU", "Agency ()"],
    whole: false,
    show: async (page, say) => {
      await press("Start a new group")(page, say);
      await press("Continue")(page, say);
      await page.getByRole("dialog").getByRole("textbox").fill("World Food Programme (WFP)\nWMO, ITU\nAgency ()\n");
      await press("Continue")(page, say);
      await page.getByRole("dialog").getByRole("list").waitFor();
    },
  },
  { name: "settings", address: "#/settings" },
  { name: "checkup", address: "#/checkup" },
  { name: "nothing", address: "#/nothing/here" },
  { name: "form-event", address: "#/calendar", whole: false, show: dialog("New event") },
  {
    name: "form-event-open",
    address: "#/calendar",
    whole: false,
    show: async (page) => {
      // Where the days are narrow, the event stands in the list of the day as well.
      await page.locator(`[data-event="${MEETING}"]:visible`).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "form-event-clash",
    address: "#/calendar/month/2021-09",
    whole: false,
    show: async (page) => {
      await page.locator('[data-day="2021-09-28"]').focus();
      await page.locator('[data-event="e-sg5rg-afr-2021-09"]:visible').first().click();
      await page.getByRole("dialog").waitFor();
      await page.locator(".beside").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "form-event-problems",
    address: "#/calendar",
    whole: false,
    show: async (page, say) => {
      await dialog("New event")(page, say);
      await page.getByLabel(say("When")).fill("next Tuesday or so");
      await press("Save")(page, say);
    },
  },
  {
    name: "form-event-repeats",
    address: "#/calendar",
    whole: false,
    show: async (page, say) => {
      await dialog("New event")(page, say);
      await page.getByLabel(say("Repeats")).selectOption("weekly");
      await page.getByLabel(say("Ends")).selectOption("after");
    },
  },
  {
    name: "which-ones",
    address: "#/calendar/month/2026-11",
    whole: false,
    show: async (page, say) => {
      await page.locator('[data-event^="s-accessible-americas@"]:visible').first().click();
      await page.getByRole("dialog").getByRole("button", { name: say("Delete"), exact: true }).click();
      await page.getByRole("dialog", { name: say("Which ones go?") }).waitFor();
    },
  },
  {
    name: "held-or-not",
    address: "#/meetings",
    whole: false,
    show: async (page, say) => {
      await page.getByRole("button", { name: "Monthly coordination calls with TSB, Europe" }).click();
      await page.getByRole("group", { name: say("Held or not") }).scrollIntoViewIfNeeded();
    },
  },
  { name: "form-organisation", address: "#/directory", whole: false, show: dialog("New organisation") },
  { name: "form-person", address: "#/directory", whole: false, show: dialog("New person") },
  { name: "form-outcome", address: "#/outcomes", whole: false, show: dialog("New outcome") },
  { name: "export", address: "#/share", whole: false, show: dialog("Export") },
  { name: "to-calendar", address: "#/share", whole: false, show: dialog("Export to a calendar…") },
  {
    name: "to-calendar-filtered",
    address: "#/calendar/month/2022-11?organisation=o-itu&kind=workshop",
    whole: false,
    show: async (page, say) => {
      const fold = page.getByRole("button", { name: say("Filters"), exact: true });
      const leave = page.getByRole("button", { name: say("Export to a calendar…"), exact: true });
      await fold.or(leave).first().waitFor();
      if (await fold.isVisible()) await fold.click();
      await leave.click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "to-calendar-event", address: `#/meetings/${MEETING}`, whole: false, show: dialog("Add to my calendar (.ics)…") },
  { name: "to-table", address: "#/share", whole: false, show: dialog("Export a table…") },
  { name: "new-group", address: "#/calendar", whole: false, show: dialog("Start a new group") },
  { name: "palette", address: "#/calendar", whole: false, show: (page) => page.keyboard.press("Control+k") },
  { name: "keys", address: "#/calendar", whole: false, show: (page) => page.keyboard.press("?") },
  {
    name: "skip-link",
    address: "#/calendar",
    whole: false,
    show: (page) => page.keyboard.press("Tab"),
  },
  { name: "loading", address: "#/calendar", isReady: false, before: (page) => page.route("**/*.json", () => {}) },
  { name: "failed", address: "#/calendar", before: (page) => page.route("**/*.json", (route) => route.abort()) },
  {
    name: "not-kept",
    address: "#/calendar",
    whole: false,
    before: (page) =>
      page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { get: () => undefined })),
  },
];

/** The same words in a language, as `src/app/words/mod.rs` makes them. */
export function sayIn(language) {
  const accents = { a: "á", e: "é", i: "í", o: "óo", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú" };
  if (language !== "pseudo") return (words) => words;
  return (words) => `⟦${words.replace(/[aeiouAEIOU]/g, (letter) => accents[letter])}⟧`;
}

/** Puts the group of a place beside the page, as a host would. */
export async function publish(page, group) {
  const body = { crowded, "crowded-hours": crowdedHours, empty: () => of("w-made-up-empty", ['{"id":"group","record":"group"}']) }[group];
  if (body) await page.route("**/workspace.json", (route) => route.fulfill({ json: JSON.parse(body()) }));
}
