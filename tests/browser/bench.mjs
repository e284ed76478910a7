// Prints what a visit costs and how fast the page answers, beside the lightest
// pages that a user would pick instead. Asserts nothing; run by `cargo xtask bench`,
// which first writes the made-up workspaces that are opened here.
//
// `CHROME` names the browser, `PEERS` the folder with the peers' packages.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { median, painted, putClock, took } from "./bench/clock.mjs";
import { filesOf, Host, sizes } from "./bench/host.mjs";
import { eventsOf, peers } from "./bench/peers.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const MADE_UP = fileURLToPath(new URL("../../target/xtask/bench/", import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 3);
// As in the browser's own tools: 1.6 Mbit/s, of which nine tenths arrive, and 562 ms.
const FAST_3G = { offline: false, downloadThroughput: 1.6 * 1024 * 128 * 0.9, uploadThroughput: 0.75 * 1024 * 128 * 0.9, latency: 562.5 };
const OURS = '[role="gridcell"] .event';
const NETWORKS = [
  ["as it is", {}],
  ["processor slowed 4x", { slow: 4 }],
  ["Fast 3G and slowed 4x", { slow: 4, network: FAST_3G }],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROME,
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--disable-gpu"],
});
const ms = (number) => String(Math.round(number)).padStart(7);
const say = (...words) => console.log(words.join(" "));

/** A page in a fresh profile, under the given conditions. */
async function visitor(mark, { slow, network } = {}, first) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(putClock, mark);
  if (first) await context.addInitScript(first);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (slow) await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  return { context, page, session };
}

async function visits(name, files, mark, address) {
  const host = await Host.open(files);
  for (const [what, conditions] of NETWORKS) {
    const [first, second, offline] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { context, page } = await visitor(mark, conditions);
      host.sent = [];
      await page.goto(host.address + address);
      first.push(await painted(page));
      if (round === 0 && what === "as it is") {
        // The second part is asked for when the month is drawn, and may be under way already.
        const needed = host.sent.filter(([name]) => !name.includes("-rest-"));
        for (const [name, bytes] of needed) say(bytes.toLocaleString("en").padStart(11), name);
        const all = needed.reduce((sum, [, bytes]) => sum + bytes, 0);
        say(all.toLocaleString("en").padStart(11), `until the month is painted (brotli), ${name}`);
      }
      // What comes after the month, the service worker's copies too, arrives meanwhile.
      await page.waitForTimeout(conditions.network ? 8000 : 1500);
      await page.reload();
      second.push(await painted(page));
      const isHeld = await page.evaluate(() => navigator.serviceWorker?.controller != null);
      if (isHeld) {
        await context.setOffline(true);
        await page.reload();
        offline.push(await painted(page));
      }
      await context.close();
    }
    say(`${ms(median(first))}${ms(median(second))}${offline.length ? ms(median(offline)) : "      -"}  ${name}, ${what}`);
  }
  host.close();
}

/** The interactions at one size; each a few times, the median in ms. */
async function interactions(files, size) {
  const file = await readFile(`${MADE_UP}${size}.json`);
  const host = await Host.open(new Map([...files, ["workspace.json", file]]));
  const { context, page, session } = await visitor(OURS);
  await page.goto(`${host.address}#/calendar/month/2027-06`);
  const start = await painted(page);
  await page.waitForTimeout(2500);
  const button = (name, within = page) => within.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const figures = { "next month": [], "back to the busy month": [], "hide a kind": [], "show it again": [], "open an event": [], "type a letter": [], "save": [] };
  const note = async (name, act) => figures[name].push(await took(page, act));
  for (let round = 0; round < ROUNDS; round += 1) {
    await note("next month", () => button("Next").click());
    await note("back to the busy month", () => button("Previous").click());
    const box = page.getByRole("group", { name: "Filters" }).getByRole("checkbox").first();
    await note("hide a kind", () => box.click());
    await note("show it again", () => box.click());
    await note("open an event", () => page.locator(OURS).nth(3).click());
    const title = dialog.getByRole("textbox", { name: "Title" });
    await title.fill(`Retitled ${round}`);
    await title.press("End");
    await note("type a letter", () => title.press("a"));
    await note("save", () => button("Save", dialog).click());
  }
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  const heap = metrics.find((metric) => metric.name === "JSHeapUsedSize").value;
  const wasm = await page.evaluate(() => benchClock.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  say(`\n${size} events: month painted ${Math.round(start)} ms after the start; ${(heap / 1e6).toFixed(1)} MB of scripts, ${(wasm / 1e6).toFixed(1)} MB of the module`);
  for (const [name, numbers] of Object.entries(figures)) say(`${ms(median(numbers))}  ${name}`);
  if (size === "10000") await exchange(page, button);
  await context.close();
  host.close();
}

/** Out and in at the largest size. */
async function exchange(page, button) {
  await page.goto(page.url().replace(/#.*/, "#/share"));
  const main = page.getByRole("main");
  await button("Export", main).first().click();
  const download = page.waitForEvent("download");
  const out = await took(page, () => button("Download", page.getByRole("dialog")).click());
  await download;
  say(`${ms(out)}  export everything`);
  await page.keyboard.press("Escape");
  const start = await page.evaluate(() => performance.now());
  await page.getByLabel("Files to import").first().setInputFiles(`${MADE_UP}10000-theirs.json`);
  const preview = page.getByRole("region", { name: "What this import changes" });
  await button("Apply import", preview).waitFor();
  say(`${ms((await page.evaluate(() => performance.now())) - start)}  read a copy's file and say what it changes, 1 % edited`);
  say(`${ms(await took(page, () => button("Apply import", preview).click()))}  apply it`);
}

async function peerInteractions(peer, size) {
  const events = eventsOf(await readFile(`${MADE_UP}${size}.json`, "utf8"));
  const own = Buffer.from(`globalThis.DATE = "2027-06-01"; globalThis.EVENTS = ${JSON.stringify(events)};\n${peer.files.get("own.js")}`);
  const host = await Host.open(new Map([...peer.files, ["own.js", own]]));
  const { context, page } = await visitor(peer.mark);
  await page.goto(host.address);
  const start = await painted(page);
  await page.waitForTimeout(1000);
  const next = [];
  for (let round = 0; round < ROUNDS; round += 1) next.push(await took(page, () => page.locator(peer.next).click()));
  say(`${ms(start)} start,${ms(median(next))} next month  ${peer.name}, ${size} events`);
  await context.close();
  host.close();
}

const files = await filesOf(DIST);
const others = process.env.PEERS ? await peers(process.env.PEERS) : [];
say(`\nMedians of ${ROUNDS} rounds. First visit, second, and second without a network, in ms until the month is painted`);
await visits("Roundtable", files, OURS, "#/calendar");
for (const peer of others) {
  say(`  ${[...peer.files].map(([name, content]) => (name === "own.js" ? 0 : sizes(content)[2])).reduce((a, b) => a + b)} bytes in brotli`);
  await visits(peer.name, peer.files, peer.mark, "");
}
say("\nIn ms from a press to the second frame after the last change; a frame is 17");
for (const size of (process.env.SIZES ?? "100,1000,10000").split(",")) {
  await interactions(files, size);
  for (const peer of others) {
    // Its start at 10,000 takes most of a minute.
    if (size !== "10000" || peer.name !== "EventCalendar") await peerInteractions(peer, size);
  }
}
await browser.close();
