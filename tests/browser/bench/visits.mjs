// What a visit costs: bytes, and ms until the month is painted, on the first visit, the
// second, and the second without a network, beside the lightest pages that a user would
// pick instead.

import { median, painted } from "./clock.mjs";
import { filesOf, Host, sizes } from "./host.mjs";
import { calendars } from "./peers.mjs";
import { DIST, ms, number, OURS, ROUNDS, say, visitor } from "./visitor.mjs";

// As in the browser's own tools: 1.6 Mbit/s, of which nine tenths arrive, and 562 ms.
const FAST_3G = { offline: false, downloadThroughput: 1.6 * 1024 * 128 * 0.9, uploadThroughput: 0.75 * 1024 * 128 * 0.9, latency: 562.5 };
const NETWORKS = [
  ["as it is", {}],
  ["processor slowed 4x", { slow: 4 }],
  ["Fast 3G and slowed 4x", { slow: 4, network: FAST_3G }],
];

export async function visits() {
  say(`\nMedians of ${ROUNDS} rounds. First visit, second, and second without a network, in ms until the month is painted`);
  await visit("Roundtable", await filesOf(DIST), OURS, "#/calendar");
  for (const peer of await calendars()) {
    const bytes = [...peer.files].map(([name, content]) => (name === "own.js" ? 0 : sizes(content)[2]));
    say(`${number(bytes.reduce((a, b) => a + b)).padStart(11)} until the month is painted (brotli), ${peer.name}`);
    await visit(peer.name, peer.files, peer.mark, "");
  }
}

async function visit(name, files, mark, address) {
  const host = await Host.open(files);
  for (const [what, conditions] of NETWORKS) {
    const [first, second, offline] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { context, page } = await visitor(mark, conditions);
      host.sent = [];
      await page.goto(host.address + address);
      first.push(await painted(page));
      if (round === 0 && what === "as it is" && name === "Roundtable") sayBytes(host.sent);
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

function sayBytes(sent) {
  // The second part is asked for when the month is drawn, and may be under way already.
  const needed = sent.filter(([name]) => !name.includes("-rest-"));
  for (const [name, bytes] of needed) say(number(bytes).padStart(11), name);
  const all = needed.reduce((sum, [, bytes]) => sum + bytes, 0);
  say(number(all).padStart(11), "until the month is painted (brotli), Roundtable");
}
