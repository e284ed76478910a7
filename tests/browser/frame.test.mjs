// The frame around every screen: by keyboard alone, and at 320 px without sideways scrolling.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, start } from "./harness.mjs";
import { PLACES, publish, sayIn } from "./places.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

test("the skip link leads to the screen, and a dialog gives the focus back", async (t) => {
  const site = await start(t);
  const page = await open(await (await site.newVisitor()).newPage(), "#/calendar");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "main");
  assert.match(page.url(), /#\/calendar$/, "the address stays");

  const button = page.getByRole("button", { name: "New event" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "New event" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement.textContent.trim() === "New event");
});

test("at 320 px nothing is wider than the screen, and all places are in sight", async (t) => {
  const site = await start(t);
  site.expectErrors(/Failed to load resource/);
  const faults = [];
  for (const place of PLACES.filter(({ isReady }) => isReady !== false)) {
    const visitor = await site.newVisitor({ viewport: { width: 320, height: 640 } });
    const page = await visitor.newPage();
    await publish(page, place.group);
    await place.before?.(page);
    await open(page, place.address);
    await place.show?.(page, sayIn("english"));
    const [across, cut] = await page.evaluate(() => {
      const isCut = (link) => {
        const { left, right } = link.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      };
      const { scrollWidth, clientWidth } = document.documentElement;
      return [Math.max(scrollWidth - clientWidth, 0), [...document.querySelectorAll("nav a")].filter(isCut).length];
    });
    if (across || cut) faults.push(`${place.name}: ${across} px too wide, ${cut} places out of sight`);
    await visitor.close();
  }
  assert.deepEqual(faults, []);
});

test("what is typed after a form was opened by a key stands in its first field", async (t) => {
  const site = await start(t);
  const page = await open(await (await site.newVisitor()).newPage(), "#/calendar");
  await page.keyboard.press("n");
  const title = page.getByRole("dialog", { name: "New event" }).getByLabel("Title");
  await title.waitFor();
  await page.keyboard.type("Made-up clinic");
  assert.equal(await title.inputValue(), "Made-up clinic");
});

test("a link leads to the top of what it names, and back to where one was", async (t) => {
  const site = await start(t);
  const visitor = await site.newVisitor({ viewport: { width: 320, height: 640 } });
  const page = await open(await visitor.newPage(), "#/share");
  const scrolledTo = (top) => page.waitForFunction((top) => Math.round(scrollY) === top, top);
  await page.evaluate(() => scrollTo(0, 900));
  await page.getByRole("link", { name: "Outcomes", exact: true }).click();
  await page.getByRole("table", { name: "Outcomes" }).waitFor();
  await scrolledTo(0);
  await page.evaluate(() => scrollTo(0, 500));
  await scrolledTo(500);
  await page.getByRole("rowheader").getByRole("link").nth(2).click();
  await page.getByLabel("What happened?").waitFor();
  await scrolledTo(0);
  await page.goBack();
  await page.getByRole("table", { name: "Outcomes" }).waitFor();
  await scrolledTo(500);
});
