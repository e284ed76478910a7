// Tables for spreadsheets by accessible names only: what leaves comes back, and what comes
// in says what its columns mean before it changes anything. The tables are made up.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const button = (scope, name) => scope.getByRole("button", { name, exact: true });
const status = (page) => page.getByRole("status").first();

const PLANS = [
  "Subject;Start date;End date;Location;Organizers;Type;Budget",
  "Made-up forum;05/06/2027;07/06/2027;UN Conference Centre;ITU, APT;Forum;5",
  "Made-up study;July 2027;;;Made-up agency;Study;",
  "",
].join("\r\n");

/** Chooses files that exist only here. */
async function choose(page, files) {
  const chosen = Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) }));
  await page.getByLabel("Files to import").setInputFiles(chosen);
}

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`a table says what its columns mean before it changes anything: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const site = await start(t, { files: process.env.DIST });
    const visitor = await site.newVisitor(options);
    const page = await open(await visitor.newPage(), "#/share");
    await choose(page, { "plans.csv": PLANS });
    const meaning = page.getByRole("region", { name: "What the columns of plans.csv mean" });
    await meaning.getByLabel("Column “Subject”").waitFor();
    assert.equal(await meaning.getByLabel("Column “Organizers”").inputValue(), "organisers");
    assert.equal(await meaning.getByLabel("Column “Budget”").inputValue(), "");
    await meaning.getByRole("status").getByText("Say whether the day or the month stands first.").waitFor();
    await assertAccessible(page);

    // By keyboard: which number is the day, and a column for what is left out.
    await meaning.getByRole("radio", { name: "The day: 5 June 2027" }).focus();
    await page.keyboard.press("Space");
    await meaning.getByText("5–7 June 2027").waitFor();
    await meaning.getByLabel("Column “Budget”").selectOption({ label: "Note" });
    await meaning.getByText("Note:").waitFor();
    await button(meaning, "See what changes").press("Enter");

    const changes = page.getByRole("region", { name: "What this import changes" });
    await changes.getByRole("checkbox", { name: "Adds Event “Made-up forum”" }).waitFor();
    await changes.getByText(/^Line 3: nothing here has this name/).waitFor();
    await assertAccessible(page);
    await button(changes, "Apply import").click();
    await status(page).getByText("Imported plans.csv").waitFor();
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await status(page).getByText(/^Undone/).waitFor();
  });
}

test("what left for a spreadsheet comes back unchanged, and what was changed there is offered (F22)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({});
  const page = await open(await visitor.newPage(), "#/share");
  await button(page, "Export a table…").click();
  const over = page.getByRole("dialog", { name: "Export a table" });
  await over.getByRole("radio", { name: "People" }).check();
  await over.getByRole("checkbox", { name: "Let 22 e-mail addresses out with this table" }).waitFor();
  await assertAccessible(page);
  await over.getByRole("radio", { name: "Organisations" }).check();
  await over.getByRole("radio", { name: "Semicolon" }).check();
  const [file] = await Promise.all([page.waitForEvent("download"), button(over, "Download").click()]);
  assert.match(file.suggestedFilename(), /^iawg-.*-organisations\.csv$/);
  const text = await readFile(await file.path(), "utf8");
  for (const [name, table] of [
    ["same.csv", text],
    ["changed.csv", text.replace("International Telecommunication Union", "Made-up Union")],
  ]) {
    await choose(page, { [name]: table });
    await button(page, "See what changes").click();
    const card = page.getByRole("article", { name });
    if (name === "same.csv") await card.getByText("Nothing new: everything in this file is here already.").waitFor();
    else await card.getByRole("checkbox", { name: "Organisation “International Telecommunication Union”, Name" }).check();
    if (name === "same.csv") await button(page, "Cancel").click();
  }
  await button(page, "Apply import").click();
  await status(page).getByText("Imported changed.csv").waitFor();
  await open(page, "#/directory/o-itu");
  await page.getByRole("heading", { level: 1, name: "Made-up Union" }).waitFor();
});
