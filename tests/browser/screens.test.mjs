// Every screen, opened by its address: nothing for axe-core to find, in light and dark,
// narrow and wide, with its dialog open too; and an address that names nothing says so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openWithHands } from "./hands.mjs";
import { assertAccessible, open, start } from "./harness.mjs";

const SCREENS = [
  ["#/", "Today"],
  ["#/settings", "Settings"],
  ["#/calendar", "March 2023"],
  ["#/calendar/year/2022", "2022"],
  ["#/calendar/timeline/2022", "2022"],
  ["#/calendar/timeline/2022?reach=4-years&lanes=theme", "2022–2025"],
  ["#/calendar/agenda/2022-11-01", /Agenda|November 2022/],
  ["#/directory", "Directory"],
  ["#/directory?q=who%20covers%20cybersecurity%20in%20the%20Pacific", "Directory"],
  ["#/directory/o-itu", "International Telecommunication Union"],
  ["#/people/p-okuda", /Atsuko Okuda/],
  ["#/outcomes", "Outcomes"],
  ["#/outcomes?view=board", "Outcomes"],
  ["#/outcomes/r-27-6", /^Outcome 6/],
  ["#/share", "Share"],
  ["#/groups", "Groups"],
  ["#/today", "Today"],
  ["#/nothing/here", "Nothing is at this address"],
  ["#/directory/o-nobody", "Nothing is at this address"],
  ["#/outcomes/r-none", "Nothing is at this address"],
];

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`no screen has a fault for axe-core: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const site = await start(t, { files: process.env.DIST });
    const page = await (await site.newVisitor(options)).newPage();
    for (const [address, heading] of SCREENS) {
      await open(page, address);
      await page.reload();
      await page.getByRole("heading", { level: 1, name: heading }).first().waitFor();
      await assertAccessible(page);
    }
  });
}

test("the form of each kind of record has no fault for axe-core", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await (await site.newVisitor()).newPage();
  for (const [address, button] of [
    ["#/calendar", "New event"],
    ["#/directory", "New organisation"],
    ["#/directory", "New person"],
    ["#/outcomes", "New outcome"],
  ]) {
    await open(page, address);
    await page.reload();
    await page.getByRole("button", { name: button, exact: true }).first().click();
    const dialog = page.getByRole("dialog", { name: button });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: /more fields/ }).click();
    // Saving what is empty says what is missing, beside the field.
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Fill this in").first().waitFor();
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
});

test("a form that is opened as soon as another one was saved stays open", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await openWithHands(await (await site.newVisitor()).newPage(), "#/outcomes");
  const isOpen = await page.evaluate(async () => {
    const { hands } = globalThis;
    hands.button("New outcome").click();
    const text = await hands.seen("the form", () => hands.dialog() && hands.field("Text", hands.dialog()));
    await hands.type(text, "A made-up outcome");
    hands.button("Save", hands.dialog()).click();
    // The page draws in this turn; the browser tells only in a later one that the dialog closed.
    for (let step = 0; step < 100; step += 1) await null;
    hands.button("New outcome").click();
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    return hands.dialog() !== null;
  });
  assert.ok(isOpen);
});
