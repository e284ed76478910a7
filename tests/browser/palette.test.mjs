// The search over everything and the keys, in the hands of a person who has no mouse; by
// accessible names only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

async function page(t, address, options) {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok", ...options });
  return open(await visitor.newPage(), address);
}

const search = (page) => page.getByRole("dialog", { name: "Search" });
const field = (page) => search(page).getByRole("combobox");
const option = (page, name) => search(page).getByRole("option", { name });
const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** The name of the answer that the field says is chosen. */
function chosen(page) {
  return field(page).evaluate((field) => {
    const id = field.getAttribute("aria-activedescendant");
    const option = document.getElementById(id);
    return option?.getAttribute("aria-selected") === "true" ? option.innerText.split("\n")[0].trim() : undefined;
  });
}

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`search has no fault for axe-core: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const there = await page(t, "#/outcomes", options);
    await there.keyboard.press("Control+k");
    await search(there).waitFor();
    await assertAccessible(there);
    await field(there).fill("gender");
    await option(there, /Gender-sensitive AI policy/).first().waitFor();
    await assertAccessible(there);
    await field(there).fill("zzzzzz");
    await search(there).getByText(/Nothing is called/).waitFor();
    await assertAccessible(there);
    await there.keyboard.press("Escape");
    await search(there).waitFor({ state: "hidden" });
    await there.keyboard.press("?");
    await there.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await assertAccessible(there);
  });
}

test("a record is found and opened with keys alone", async (t) => {
  const there = await page(t, "#/calendar");
  await there.keyboard.press("Control+k");
  await field(there).waitFor();
  assert.equal(await chosen(there), "Today");
  await there.keyboard.type("okuda");
  await option(there, /Atsuko Okuda/).waitFor();
  assert.match(await chosen(there), /Atsuko Okuda/);
  await there.keyboard.press("Enter");
  await search(there).waitFor({ state: "hidden" });
  await heading(there, /Atsuko Okuda/).waitFor();

  // A slash opens it too; what has no page of its own opens as a form over this one.
  await there.keyboard.press("/");
  await there.keyboard.type("tonga");
  await option(there, /Tonga/).first().waitFor();
  await there.keyboard.press("End");
  await there.keyboard.press("ArrowDown");
  assert.match(await chosen(there), /Tonga/);
  await there.keyboard.press("Enter");
  await there.getByRole("dialog", { name: /Tonga/ }).waitFor();
});

test("a date typed leads to the calendar there, an action does what it says", async (t) => {
  const there = await page(t, "#/directory");
  await there.getByRole("button", { name: /^Search/ }).click();
  await there.keyboard.type("12 May 2027");
  await option(there, "Calendar at 12 May 2027").waitFor();
  await there.keyboard.press("Enter");
  await heading(there, "May 2027").waitFor();

  await there.keyboard.press("Control+k");
  await there.keyboard.type("dark");
  await option(there, "Dark theme").waitFor();
  await there.keyboard.press("Enter");
  await there.locator('html[data-theme="dark"]').waitFor({ state: "attached" });

  await there.keyboard.press("Control+k");
  await there.keyboard.type("new theme");
  await option(there, "New theme").waitFor();
  await there.keyboard.press("Enter");
  const form = there.getByRole("dialog", { name: "New theme" });
  await form.getByRole("textbox", { name: "Name" }).fill("Weaving (made up)");
  // In a field, and with a dialog open, keys are text and nothing else.
  await there.keyboard.press("Control+k");
  assert.equal(await search(there).count() && (await search(there).isVisible()), false);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await there.getByRole("button", { name: "Undo: add “Weaving (made up)”" }).waitFor();

  // What was just made is found; undone with a key, it is not.
  await there.keyboard.press("Control+k");
  await there.keyboard.type("weaving");
  await option(there, /Weaving \(made up\)/).first().waitFor();
  await there.keyboard.press("Escape");
  await there.keyboard.press("Control+z");
  await there.getByRole("button", { name: "Redo: add “Weaving (made up)”" }).waitFor();
  await there.keyboard.press("Control+Shift+z");
  await there.getByRole("button", { name: "Undo: add “Weaving (made up)”" }).waitFor();
});

test("two letters lead to every place, and none while somebody types", async (t) => {
  const there = await page(t, "#/");
  for (const [letter, name] of [
    ["c", "March 2023"],
    ["d", "Directory"],
    ["w", "Who does what"],
    ["o", "Outcomes"],
    ["s", "Share"],
  ]) {
    await there.keyboard.press("g");
    await there.keyboard.press(letter);
    await heading(there, name).waitFor();
  }
  await there.keyboard.press("g");
  await there.keyboard.press("d");
  await there.getByRole("searchbox", { name: "Search the directory" }).fill("g");
  await there.keyboard.type("c?/n");
  await heading(there, "Directory").waitFor();
  assert.equal(await there.getByRole("searchbox").inputValue(), "gc?/n");
});
