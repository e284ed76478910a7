// Takes pictures of every place of `places.mjs` in every look, into `shots/` beside this
// file, for people to look at. A word as argument takes only those whose name has it:
//   CHROME=/usr/bin/chromium node tests/browser/shots.mjs calendar-dark

import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { LAUNCH } from "./launch.mjs";
import { PLACES, publish, sayIn } from "./places.mjs";
import { StaticHost } from "./static-host.mjs";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
// A4 less its margins, at 96 px an inch.
const PAPER = { width: 688, height: 1002 };
const PAPER_ACROSS = { width: 1017, height: 680 };

/** How the page is looked at: options of a window, and of a reader's preferences. */
const LOOKS = {
  light: { viewport: WIDE },
  dark: { viewport: WIDE, colorScheme: "dark" },
  // With a finger, which wants larger things to hit.
  narrow: { viewport: NARROW, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  "narrow-dark": { viewport: NARROW, colorScheme: "dark" },
  // A window of 1280 px at 200 %.
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  mirrored: { viewport: WIDE, language: "pseudo" },
  "narrow-mirrored": { viewport: NARROW, language: "pseudo" },
  contrast: { viewport: WIDE, contrast: "more" },
  forced: { viewport: WIDE, forcedColors: "active" },
  "forced-dark": { viewport: WIDE, forcedColors: "active", colorScheme: "dark" },
  printed: { viewport: PAPER, media: "print" },
  "printed-across": { viewport: PAPER_ACROSS, media: "print", only: /^calendar/ },
};

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const SHOTS = fileURLToPath(new URL("./shots/", import.meta.url));

const wanted = process.argv[2] ?? "";
const host = await StaticHost.open({ files: DIST, folder: "/" });
const browser = await chromium.launch(LAUNCH);
if (!wanted) await rm(SHOTS, { recursive: true, force: true });
await mkdir(SHOTS, { recursive: true });
let taken = 0;
const missed = [];
for (const [look, options] of Object.entries(LOOKS)) {
  for (const place of PLACES) {
    const name = `${place.name}-${look}`;
    if (!name.includes(wanted) || (options.only && !options.only.test(place.name))) continue;
    try {
      await take(place, options, `${SHOTS}${name}.png`);
      taken += 1;
    } catch (error) {
      missed.push(`${name}: ${String(error.message).split("\n")[0]}`);
    }
  }
}
await browser.close();
await host.off();
console.log(`${taken} pictures in tests/browser/shots`);
if (missed.length) {
  console.error(`Not taken:\n  ${missed.join("\n  ")}`);
  process.exitCode = 1;
}

async function take(place, { language, media, only, ...options }, path) {
  const context = await browser.newContext({
    baseURL: host.address,
    reducedMotion: "reduce",
    timezoneId: "Asia/Bangkok",
    serviceWorkers: "block",
    ...options,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    if (language) {
      const preferences = JSON.stringify({ language });
      await page.addInitScript((kept) => localStorage.setItem("roundtable:preferences", kept), preferences);
    }
    await publish(page, place.group);
    await place.before?.(page);
    await page.goto(`./${place.address}`);
    if (place.isReady !== false) await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
    await place.show?.(page, sayIn(language));
    if (media) await page.emulateMedia({ media });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80))));
    await page.screenshot({ path, fullPage: place.whole !== false });
    const across = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (across > 0) missed.push(`${path.split("/").pop()}: ${across} px wider than the window`);
  } finally {
    await context.close();
  }
}
