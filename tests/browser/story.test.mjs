// The story of the foundation, told once by accessible names only: two people with a
// copy each, one outcome that both change, and how it ends the same for both.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const status = (page) => page.getByRole("status");

async function go(page, place, heading = place) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** Notes progress on the outcome with this number, with the status that it brings. */
async function note(page, words, newStatus, text) {
  await go(page, "Outcomes");
  await page.getByRole("table", { name: "Outcomes" }).getByRole("link", { name: words }).click();
  await page.getByRole("heading", { level: 1, name: /^Outcome 6 of/ }).waitFor();
  await page.getByLabel("What happened?").fill(text);
  await page.getByLabel("Status from now on").selectOption({ label: newStatus });
  await page.getByRole("button", { name: "Add update" }).click();
  await status(page).getByText(/^Update added to/).waitFor();
}

/** Exports everything into a file of that name, agreeing to what leaves. */
async function exportTo(page, folder, name) {
  await go(page, "Share");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export a file" });
  await dialog.getByRole("radio", { name: /^Everything/ }).check();
  await dialog.getByRole("checkbox", { name: "I know that 22 e-mail addresses leave with this file" }).check();
  await assertAccessible(page);
  const leaving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const path = join(folder, name);
  await (await leaving).saveAs(path);
  return path;
}

async function importFrom(page, path) {
  await go(page, "Share");
  await page.getByLabel("Files to import").setInputFiles(path);
  const changes = page.getByRole("region", { name: "What this import changes" });
  await changes.waitFor();
  await assertAccessible(page);
  await changes.getByRole("button", { name: "Apply import" }).click();
  await status(page).getByText(/^Imported/).waitFor();
}

const conflicts = (page) => page.getByRole("list", { name: "Conflicts" });

async function statusOfOutcomeSix(page) {
  await go(page, "Outcomes");
  const row = page.getByRole("row").filter({ hasText: "revitalise MS Teams" });
  return (await row.getByRole("cell").last().innerText()).trim();
}

test("two people change one outcome differently, see it, settle it, and end the same", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "roundtable-story-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const site = await start(t, { files: process.env.DIST });
  const anna = await open(await (await site.newProfile()).newPage(), "#/directory");

  // E13: what ITU does on spectrum management.
  await anna.getByLabel("Search the directory").fill("ITU spectrum management");
  await anna.getByRole("link", { name: "International Telecommunication Union" }).click();
  await anna.getByRole("heading", { level: 1, name: "International Telecommunication Union" }).waitFor();
  await anna.getByText(/6 focus areas, including .*Spectrum management/).first().waitFor();
  await assertAccessible(anna);

  // An event is moved from the keyboard.
  await go(anna, "Calendar", "March 2023");
  await anna.getByRole("button", { name: /^27th Meeting/ }).focus();
  for (const key of ["Space", "ArrowRight", "Enter"]) await anna.keyboard.press(key);
  await status(anna).getByText(/^Moved to 14 March 2023/).waitFor();

  // C12: outcome 6 is under way, with a note.
  await note(anna, /revitalise MS Teams/, "Under way", "Three agencies were added to the team (made up).");
  const first = await exportTo(anna, folder, "anna-1.json");

  // A second profile takes it over, and changes the same outcome differently; so does the first.
  const ben = await open(await (await site.newProfile()).newPage(), "#/share");
  await importFrom(ben, first);
  assert.equal(await statusOfOutcomeSix(ben), "Under way");
  await note(ben, /revitalise MS Teams/, "Done", "Everybody is in the team now (made up).");
  await note(anna, /revitalise MS Teams/, "Delayed", "The owner is on leave (made up).");

  // Merged both ways, both see the conflict.
  const fromBen = await exportTo(ben, folder, "ben-1.json");
  const second = await exportTo(anna, folder, "anna-2.json");
  await importFrom(anna, fromBen);
  await importFrom(ben, second);
  for (const page of [anna, ben]) {
    await go(page, "Share");
    await conflicts(page).getByText("Delayed").first().waitFor();
    await conflicts(page).getByText("Done").first().waitFor();
    await assertAccessible(page);
  }

  // R1: settled in one copy, it is settled in the other.
  await conflicts(anna).getByRole("button", { name: /Choose “Done”/ }).click();
  await conflicts(anna).waitFor({ state: "detached" });
  await importFrom(ben, await exportTo(anna, folder, "anna-3.json"));
  await conflicts(ben).waitFor({ state: "detached" });
  assert.equal(await statusOfOutcomeSix(anna), "Done");
  assert.equal(await statusOfOutcomeSix(ben), "Done");
  for (const page of [anna, ben]) {
    await page.getByRole("link", { name: /revitalise MS Teams/ }).click();
    await page.getByText("Everybody is in the team now (made up).").waitFor();
    await page.getByText("The owner is on leave (made up).").waitFor();
    await assertAccessible(page);
  }
});
