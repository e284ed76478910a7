// Who does what where: two tables, the list behind a figure, overlaps and gaps; by
// accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function page(t, address, options) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  return open(await visitor.newPage(), address);
}

const table = (page, name) => page.getByRole("table", { name });
const list = (page, name) => page.getByRole("complementary", { name });

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`who does what has no fault for axe-core: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const there = await page(t, "#/who-does-what?row=t-ai&column=o-itu", options);
    await list(there, "Artificial intelligence: ITU").waitFor();
    await there.getByText(/^Three agencies work on Artificial intelligence/).click();
    await assertAccessible(there);
    // Filters are folded where there is little room.
    const fold = there.getByRole("button", { name: "Filters", exact: true });
    const organisation = there.getByRole("combobox", { name: "Organisation" });
    await fold.or(organisation).first().waitFor();
    if (await fold.isVisible()) await fold.click();
    await organisation.fill("zz");
    await assertAccessible(there);
    await open(there, "#/who-does-what?theme=t-none");
    await there.getByText("Nothing fits these filters").waitFor();
    await assertAccessible(there);
    await there.getByRole("button", { name: "Clear filters" }).first().click();
    await table(there, "Place by organisation").waitFor();
  });
}

test("a figure lists its work, and every piece opens its record", async (t) => {
  const there = await page(t, "#/who-does-what");
  await there.getByRole("heading", { level: 1, name: "Who does what" }).waitFor();
  const themes = table(there, "Theme by organisation");
  assert.equal(await themes.getByRole("columnheader").count(), 11);
  await themes.getByRole("rowheader", { name: "Cybersecurity" }).waitFor();

  // With keys alone: one stop in the order of tabs, arrows from figure to figure.
  await themes.getByRole("link", { name: "Accessibility, All: 3" }).focus();
  await there.keyboard.press("ArrowRight");
  const focused = () => there.evaluate(() => document.activeElement.getAttribute("aria-label"));
  assert.equal(await focused(), "Accessibility, ITU: 3");
  await there.keyboard.press("Enter");
  const opened = list(there, "Accessibility: ITU");
  await opened.waitFor();
  assert.equal(await opened.getByRole("listitem").count(), 3);
  assert.match(there.url(), /who-does-what\?.*column=o-itu/);
  await there.waitForFunction(() => document.activeElement?.dataset.panel === "theme");

  // Escape leads back to the figure; back and forward open and close the list.
  await there.keyboard.press("Escape");
  await opened.waitFor({ state: "hidden" });
  await there.waitForFunction(
    () => document.activeElement?.getAttribute("aria-label") === "Accessibility, ITU: 3",
  );

  await themes.getByRole("link", { name: /^Gender, UNU: 1/ }).click();
  const gender = list(there, "Gender: UNU");
  await gender.getByRole("button", { name: "Gender-sensitive AI policy in South-East Asia" }).click();
  await there.getByRole("dialog", { name: /Gender-sensitive AI policy/ }).waitFor();
});

test("overlaps and gaps stand in words, with the work behind them", async (t) => {
  const there = await page(t, "#/who-does-what");
  const overlaps = there.getByRole("region", { name: "Overlaps" });
  // E32: the same research, told by two agencies.
  await overlaps.getByText(/^Two agencies work on Gender in Southeast Asia: ITU and UNU/).click();
  await overlaps.getByRole("button", { name: /^Research product on gender-sensitive/ }).first().waitFor();
  const gaps = there.getByRole("region", { name: "Gaps" });
  await gaps.getByText("Nothing in Europe has a date").waitFor();
  // A gap is where something can begin.
  await gaps.getByRole("button", { name: /Nobody works on Communications, navigation/ }).click();
  const form = there.getByRole("dialog", { name: "New activity" });
  await form.getByRole("textbox", { name: "Title" }).fill("Beacons for islands (made up)");
  await form.getByRole("combobox", { name: "Organisation" }).fill("ICAO");
  await there.keyboard.press("Enter");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await gaps.getByText(/Nobody works on Communications/).waitFor({ state: "detached" });
  await table(there, "Theme by organisation")
    .getByRole("link", { name: "Communications, navigation and surveillance, ICAO: 1" })
    .waitFor();
});

test("filters stand in the address, and narrow both tables", async (t) => {
  const there = await page(t, "#/who-does-what");
  const filters = there.getByRole("group", { name: "Filters" });
  await filters.getByRole("combobox", { name: "Place" }).fill("Southeast");
  await there.keyboard.press("Enter");
  await table(there, "Place by organisation").getByRole("rowheader", { name: "Africa" }).waitFor({ state: "detached" });
  assert.match(there.url(), /place=pl-southeast-asia/);
  await filters.getByRole("checkbox", { name: "Show partners too" }).check();
  assert.match(there.url(), /partners=yes/);
  await filters.getByRole("button", { name: "Clear filters" }).click();
  await table(there, "Place by organisation").getByRole("rowheader", { name: "Africa" }).waitFor();
});
