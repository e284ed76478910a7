// Meetings by accessible names only: the example's meeting as its document has it, and the
// note taker's story (design section 1, 4), whose second half is told with the host gone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { assertAccessible, open, start } from "./harness.mjs";

const PARTS = ["Programme", "Participants", "Highlights", "Outcomes", "Document"];

const status = (page) => page.getByRole("status");
const button = (page, name) => page.getByRole("button", { name, exact: true });

async function show(page, part) {
  await page.getByRole("tab", { name: part }).click();
  await page.getByRole("tabpanel", { name: part }).waitFor();
}

for (const options of [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test(`nothing of a meeting has a fault for axe-core: ${options.colorScheme}, ${options.viewport.width} px`, async (t) => {
    const site = await start(t, { files: process.env.DIST });
    const visitor = await site.newVisitor({ timezoneId: "Europe/Zurich", ...options });
    const page = await open(await visitor.newPage(), "#/meetings");
    await page.getByRole("heading", { level: 1, name: "Meetings" }).waitFor();
    await page.getByRole("combobox", { name: "Offer of ESCAP to host" }).waitFor();
    await assertAccessible(page);
    await page.getByRole("link", { name: /^27th Meeting/ }).click();
    await page.getByRole("heading", { level: 1, name: /^27th Meeting/ }).waitFor();
    for (const part of PARTS) {
      await show(page, part);
      await assertAccessible(page);
    }
    await show(page, "Programme");
    await button(page, "Edit: Closing Remarks").click();
    await page.getByRole("dialog", { name: "Closing Remarks" }).waitFor();
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await open(page, "#/meetings/e-none");
    await page.getByRole("heading", { level: 1, name: "Nothing is at this address" }).waitFor();
    await assertAccessible(page);
  });
}

test("the example's meeting is read as its document has it (B2, B8, B11, C2, D5, D9, D15)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Europe/Zurich" });
  const page = await open(await visitor.newPage(), "#/meetings/e-iawg-27");
  const row = page.getByRole("row").filter({ hasText: "Registration" });
  await row.getByText("8:30–9:00").waitFor();
  await row.getByText("2:30–3:00").waitFor();
  await page.getByText("6 presenters × 10 minutes = 60 of 90 minutes; 30 for questions").waitFor();
  await page.getByText(/has no end; the meeting ends at 12:00, 15 minutes later$/).waitFor();

  await show(page, "Participants");
  const last = page.getByRole("listitem").filter({ hasText: "Patcharaporn Anuma" });
  assert.match(await last.innerText(), /^22\./);
  await page.getByText("Attended and on the programme, no highlights recorded").waitFor();
  await button(page, "Copy 22 addresses").click();
  await status(page).getByText("Copied 22 addresses").waitFor();

  await show(page, "Outcomes");
  await page.getByText("Counted: 22 participants from 9 organisations. Outcome 1 says the same.").waitFor();
});

test("a note taker runs a meeting, and goes on when the host is gone (story 4)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const person = await site.newProfile();
  const page = await open(await person.newPage(), "#/meetings");

  // The offer to host is accepted, and the draft that it led to is opened.
  await page.getByLabel("Offer of ESCAP to host").selectOption({ label: "Accepted" });
  await page.getByRole("link", { name: /^28th Meeting/ }).click();
  await page.getByRole("heading", { level: 1, name: /^28th Meeting/ }).waitFor();

  // The programme.
  for (const [title, starts, ends] of [
    ["Opening (made up)", "9:00", "9:30"],
    ["Reports (made up)", "9:30", "11:00"],
  ]) {
    await button(page, "New slot").click();
    const dialog = page.getByRole("dialog", { name: "New programme slot" });
    await dialog.getByLabel("Title").fill(title);
    await dialog.getByLabel("Starts").fill(starts);
    await dialog.getByLabel("Ends").fill(ends);
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row").filter({ hasText: title }).waitFor();
  }

  // Everybody of the edition before is expected; who comes is ticked in one press each.
  await show(page, "Participants");
  await button(page, "Add 22 from the 27th meeting").click();
  const inPerson = (name) => button(page, `In person: ${name}`);
  await inPerson("Ms Atsuko Okuda").click();
  await page.getByText("1 participant from 1 organisation").waitFor();
  await status(page).getByText("Saved").waitFor();

  await site.host.off();

  await button(page, "Online: Mr Keping Yao").click();
  await inPerson("Dr Tae Hyung Kim").click();
  assert.equal(await inPerson("Dr Tae Hyung Kim").getAttribute("aria-pressed"), "true");
  await inPerson("Ms Atsuko Okuda").click();
  await page.getByText("2 participants from 2 organisations").waitFor();
  await inPerson("Ms Atsuko Okuda").click();
  await page.getByText("3 participants from 3 organisations").waitFor();
  await assertAccessible(page);

  // Outcomes as they are spoken: Enter adds one, and the line is ready for the next.
  await show(page, "Outcomes");
  const line = page.getByLabel("What was agreed?");
  await line.fill("ESCAP plans to share a list of trainings (made up)");
  await page.getByText("ESCAP is named in the words").waitFor();
  assert.equal(await page.getByLabel("Owner").inputValue(), "o-escap");
  await page.getByLabel("Due").fill("June 2024");
  await line.press("Enter");
  await status(page).getByText("Outcome 1 added").waitFor();
  await page.keyboard.type("Participants agreed to meet again (made up)");
  await page.keyboard.press("Enter");
  await status(page).getByText("Outcome 2 added").waitFor();
  assert.equal(await line.inputValue(), "");
  await line.press("Enter");
  await page.getByText("Say in a few words what was agreed").waitFor();
  await assertAccessible(page);

  // What the 27th meeting left open is taken up; the counted attendance is an outcome too.
  await button(page, "Carry over: Outcome 6 of the 27th meeting").click();
  await page.getByRole("link", { name: "Outcome 3" }).waitFor();
  await button(page, "Add it as an outcome").click();
  await page.getByText(/Outcome 4 says the same\.$/).waitFor();

  // By keys alone to the top; what one moves keeps the focus.
  await button(page, "Edit: Outcome 4").focus();
  for (const to of [3, 2, 1]) {
    await page.keyboard.press("Alt+ArrowUp");
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute("aria-label") === name,
      `Move up: Outcome ${to}`,
    );
  }
  await page.getByText(/Outcome 1 says the same\.$/).waitFor();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.getByText(/Outcome 2 says the same\.$/).waitFor();
  await page.getByRole("button", { name: /^Redo/ }).first().click();
  await page.getByText(/Outcome 1 says the same\.$/).waitFor();

  // The document is ready at closing, and is kept without the host.
  await show(page, "Document");
  const paper = page.getByRole("article", { name: "Outcome document" });
  await paper.getByText("3 participants from 3 organisations shared their activities").waitFor();
  await paper.getByText("Opening (made up)").waitFor();
  await page.getByLabel("Without e-mail addresses").check();
  const leaving = page.waitForEvent("download");
  await button(page, "Download as text").click();
  const download = await leaving;
  assert.equal(download.suggestedFilename(), "28th-meeting.txt");
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^Twenty-Eighth Meeting/);
  assert.match(text, /\n1\. 3 participants from 3 organisations shared/);
  assert.match(text, /\n2\. ESCAP plans to share a list of trainings \(made up\)\n/);
  assert.match(text, /\n9:00 – 9:30\tOpening \(made up\)\n/);
  assert.doesNotMatch(text, /@/);
  await assertAccessible(page);

  // The host comes back, and the browser was closed meanwhile: all of it is still there.
  await person.close();
  await site.host.on();
  await person.reopen();
  const again = await open(await person.newPage(), "#/meetings/e-iawg-28?view=document");
  const kept = again.getByRole("article", { name: "Outcome document" });
  await kept.getByText("ESCAP plans to share a list of trainings (made up)").waitFor();
  await kept.getByText("3 participants from 3 organisations shared their activities").waitFor();
});

test("a new meeting is the next edition (A2)", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const page = await open(await (await site.newVisitor()).newPage(), "#/meetings");
  await button(page, "New meeting").click();
  const dialog = page.getByRole("dialog", { name: "New event" });
  const title = dialog.getByLabel("Title");
  assert.match(await title.inputValue(), /^29th Meeting/);
  await dialog.getByRole("textbox", { name: "When" }).fill("2025");
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: /^29th Meeting/ }).waitFor();
});
