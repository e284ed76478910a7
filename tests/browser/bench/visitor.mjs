// What every section of the bench uses: a browser, a page in a fresh profile with the
// clock in it, and the ways to print.

import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { putClock } from "./clock.mjs";

/** The optimised page, and the made-up workspaces that the bench without a browser wrote. */
export const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
export const MADE_UP = fileURLToPath(new URL("../../../target/xtask/bench/", import.meta.url));

/** How often each thing is done; the median is printed. */
export const ROUNDS = Number(process.env.ROUNDS ?? 3);

/** What is on our page when the month is drawn. */
export const OURS = '[role="gridcell"] .event';

export const say = (...words) => console.log(words.join(" "));
export const ms = (number) => String(Math.round(number)).padStart(7);
export const number = (count) => count.toLocaleString("en");

export const browser = await chromium.launch({
  executablePath: process.env.CHROME,
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--disable-gpu"],
});

/** A page in a fresh profile, under the given conditions. */
export async function visitor(mark, { slow, network } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: "Asia/Bangkok" });
  await context.addInitScript(putClock, mark);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (slow) await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  return { context, page, session };
}
