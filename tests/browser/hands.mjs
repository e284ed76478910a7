// What the storage suites share: quick hands in the page, which fill in fields
// and press buttons by the names that a person reads, and a look into the
// database past the application.

import { readFile } from "node:fs/promises";

import { open } from "./harness.mjs";

/** An outcome of the example group, whose page takes notes of progress. */
export const OUTCOME = "#/outcomes/r-27-6";

/** Opens an address of the application, and puts `hands` there; for `page.evaluate`. */
export async function openWithHands(page, address) {
  await page.addInitScript(putHands);
  return open(page, address);
}

/** Runs in the page, before its own scripts. */
function putHands() {
  // A wait ends, on a machine of any speed: what is not seen by then is not coming.
  const PATIENCE_MILLIS = 120_000;
  const named = (selector, name, within) =>
    [...within.querySelectorAll(selector)].find(
      (one) => (one.getAttribute("aria-label") ?? one.textContent).trim().replace(/\s*\*$/, "") === name,
    );
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const dialog = () => document.querySelector("dialog[open]");
  // A screen, and a field that searches, tell their own in regions of theirs.
  const region = (role) => [...document.querySelectorAll(`[role=${role}]`)].find((one) => !one.closest("main, dialog"));
  /** All that the status region ever said, also what it took back before anybody looked. */
  const told = [];
  let last = "";
  new MutationObserver(() => {
    const now = hands.said("status");
    if (now && now !== last) told.push(now);
    last = now;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  const hands = {
    dialog,
    button: (name, within = document) => named("button", name, within),
    field: (name, within = document) => named("label", name, within)?.control,
    /** What is said in the region of a role, "status" or "alert". */
    said: (role) => [...(region(role)?.querySelectorAll("p") ?? [])].map((words) => words.textContent).join(" "),

    /** Types a text; answers when the page heard of it, as no person is quicker than that. */
    async type(control, text) {
      control.value = text;
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
      await turn();
    },

    /** Waits until the page shows what `look` looks for, which is called `what`; answers with it. */
    async seen(what, look) {
      const until = performance.now() + PATIENCE_MILLIS;
      for (;;) {
        const found = look();
        if (found) return found;
        if (performance.now() > until) {
          const said = `status: "${hands.said("status")}", alert: "${hands.said("alert")}"`;
          throw new Error(`waited ${PATIENCE_MILLIS / 1000} s for ${what}; ${said}`);
        }
        await turn();
      }
    },

    /** Notes progress on the outcome that is open; answers when it is on screen. */
    async note(text) {
      const field = await hands.seen("the field for a note", () => hands.field("What happened?"));
      await hands.type(field, text);
      hands.button("Add update").click();
      await hands.seen("the note to be taken", () => field.value === "");
    },

    /**
     * Makes an outcome on the screen of outcomes; answers when that is
     * acknowledged, with "Saved" or with the alert that says otherwise.
     */
    async makeOutcome(text) {
      // What was said before must not be taken for an answer.
      hands.button("Dismiss", region("status"))?.click();
      await hands.seen("the status to be silent", () => hands.said("status") === "");
      const before = hands.said("alert");
      const from = told.length;
      (await hands.seen("the button for an outcome", () => hands.button("New outcome"))).click();
      const field = await hands.seen("the form", () => dialog() && hands.field("Text", dialog()));
      await hands.type(field, text);
      hands.button("Save", dialog()).click();
      return hands.seen("an answer", () => {
        const alert = hands.said("alert");
        return told[from] ?? (alert !== before && alert);
      });
    },
  };
  globalThis.hands = hands;
}

/** Exports everything, from the alert's own offer on; answers with the file's text. */
export async function exportAll(page) {
  await page.getByRole("alert").getByRole("button", { name: "Export" }).click();
  await page.getByRole("main").getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: /^I know that/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

/** All rows of a store of the database, read past the application. */
export function rowsOf(page, store) {
  return page.evaluate(async (store) => {
    const settled = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("roundtable"));
    const rows = await settled(database.transaction(store).objectStore(store).getAll());
    database.close();
    return rows;
  }, store);
}

/** A page of the same origin without the application in it. */
export async function openBeside(site, person) {
  // Chromium asks for an icon where a page names none.
  site.expectErrors(/404 .*\/favicon\.ico\)$/);
  const page = await person.newPage();
  await page.goto("./rescue.css");
  return page;
}
