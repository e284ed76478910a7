// The group's own file out and in again, at 10,000 events.

import { readFile } from "node:fs/promises";

import { painted, took } from "./clock.mjs";
import { filesOf, Host } from "./host.mjs";
import { DIST, MADE_UP, ms, OURS, say, visitor } from "./visitor.mjs";

export async function exchange() {
  const { page, close } = await opened("10000");
  const button = (name, within = page) => within.getByRole("button", { name, exact: true });
  await page.goto(page.url().replace(/#.*/, "#/share"));
  const main = page.getByRole("main");
  await button("Export", main).first().click();
  const download = page.waitForEvent("download");
  const out = await took(page, () => button("Download", page.getByRole("dialog")).click());
  await download;
  say("\nThe group's own file, 10,000 events, in ms");
  say(`${ms(out)}  export everything`);
  await page.keyboard.press("Escape");
  const preview = page.getByRole("region", { name: "What this import changes" });
  const read = await took(page, async () => {
    await page.getByLabel("Files to import").first().setInputFiles(`${MADE_UP}10000-theirs.json`);
    await button("Apply import", preview).waitFor();
  });
  say(`${ms(read)}  read a copy's file and say what it changes, 1 % edited`);
  say(`${ms(await took(page, () => button("Apply import", preview).click()))}  apply it`);
  await close();
}

/** Our page with a group of this size, kept, and the second part of it loaded. */
export async function opened(size) {
  const files = new Map([...(await filesOf(DIST)), ["workspace.json", await readFile(`${MADE_UP}${size}.json`)]]);
  const host = await Host.open(files);
  const { context, page } = await visitor(OURS);
  await page.goto(`${host.address}#/calendar/month/2027-06`);
  await painted(page);
  await page.waitForTimeout(3000);
  const close = async () => {
    await context.close();
    host.close();
  };
  return { page, close };
}
