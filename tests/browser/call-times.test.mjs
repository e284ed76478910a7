// Finding a time for a call, by accessible names.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const THREE =
  "#/calendar/call-times?organisation=o-escap&organisation=o-itu-addis-ababa&organisation=o-itu-brasilia";

async function visit(t, options = {}) {
  const site = await start(t, { files: process.env.DIST });
  const person = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  return open(await person.newPage(), THREE);
}

test("a clock is found by its name as programs write it, and a series is made in one step", async (t) => {
  const page = await visit(t);
  await page.getByText("Sao Paulo, derived from its place Brasilia").waitFor();
  await page.getByText("Its clock is not known").waitFor();
  for (const [name, typed, city] of [
    ["ESCAP", "Asia/Bangkok", /^Bangkok/],
    ["ITU Regional Office for the Americas", "New_York", /^New York/],
  ]) {
    const clock = page.getByRole("combobox", { name: `Clock of ${name}` });
    await clock.fill(typed);
    await page.getByRole("option", { name: city }).first().click();
  }
  await page.getByText("New York, as you chose").waitFor();
  await page.getByLabel("A call each month, for six months, in turns").check();
  await page.getByText("There are no turns to take").waitFor();
  await page.getByText("Outside working hours: ESCAP in 6 of 6").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Make all 6 as events" }).click();
  await page.getByText(/^Made 6 calls/).first().waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(/^Undone/).first().waitFor();
});

test("on a narrow page names stand above their hours", async (t) => {
  const page = await visit(t, { viewport: { width: 320, height: 700 } });
  const row = page.getByRole("row", { name: /^ITU Regional Office for Africa/ });
  await row.waitFor();
  const name = await row.getByRole("rowheader").boundingBox();
  const hour = await row.getByRole("cell").first().boundingBox();
  assert.ok(hour.y >= name.y + name.height, "the hours are under the name");
  assert.ok(hour.x < 40, "they begin where the page does");
  await assertAccessible(page);
});
