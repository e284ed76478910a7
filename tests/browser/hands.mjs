// What the storage suites share: quick hands in the page, which fill in fields
// and press buttons by the names that a person reads, and a look into the
// database past the application.

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
  const named = (selector, name, within) =>
    [...within.querySelectorAll(selector)].find(
      (one) => (one.getAttribute("aria-label") ?? one.textContent).trim().replace(/\s*\*$/, "") === name,
    );
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const dialog = () => document.querySelector("dialog[open]");
  const region = (role) => document.querySelector(`[role=${role}]`);
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

    /** Waits until the page shows what `look` looks for; answers with it. */
    async seen(look) {
      for (;;) {
        const found = look();
        if (found) return found;
        await turn();
      }
    },

    /** Notes progress on the outcome that is open; answers when it is on screen. */
    async note(text) {
      const field = await hands.seen(() => hands.field("What happened?"));
      await hands.type(field, text);
      hands.button("Add update").click();
      await hands.seen(() => field.value === "");
    },

    /**
     * Makes an outcome on the screen of outcomes; answers when that is
     * acknowledged, with "Saved" or with the alert that says otherwise.
     */
    async makeOutcome(text) {
      // What was said before must not be taken for an answer.
      hands.button("Dismiss", region("status"))?.click();
      await hands.seen(() => hands.said("status") === "");
      const before = hands.said("alert");
      hands.button("New outcome").click();
      await hands.type(await hands.seen(() => dialog() && hands.field("Text", dialog())), text);
      hands.button("Save", dialog()).click();
      return hands.seen(() => {
        const alert = hands.said("alert");
        return hands.said("status") || (alert !== before && alert);
      });
    },
  };
  globalThis.hands = hands;
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
