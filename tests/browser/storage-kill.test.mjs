// Power cuts: what the page acknowledged is there after the browser was killed.

import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openWithHands } from "./hands.mjs";
import { kill9, start } from "./harness.mjs";

const KILLS = 20;

/** A pause between the first acknowledged edit and the kill, in milliseconds, is shorter than this. */
const LONGEST_PAUSE_MILLIS = 1000;

// F08: SIGKILL at random moments, no acknowledged edit lost, the store opens.
// `SEED=... node --test` repeats the pauses of a run, as far as a machine can.
test(`F08: killed at ${KILLS} random moments while editing, no acknowledged edit is lost`, async (t) => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 32));
  const chance = chanceFrom(seed);
  t.diagnostic(`SEED=${seed}`);
  const site = await start(t);
  const person = await site.newProfile();
  const acknowledged = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const page = await openWithHands(await person.newPage(), "#/outcomes");
    await assertAllThere(page, acknowledged);
    let answered;
    const first = new Promise((resolve) => (answered = resolve));
    await page.exposeFunction("acknowledge", (text, answer) => {
      if (answer === "Saved") acknowledged.push(text);
      answered(answer);
    });
    const editing = page.evaluate(async (kill) => {
      for (let edit = 1; ; edit += 1) {
        const text = `Made-up outcome ${kill}.${edit}`;
        globalThis.acknowledge(text, await globalThis.hands.makeOutcome(text));
      }
    }, kill);
    // Editing ends with the browser; where it ends before, that is said and not waited for.
    assert.equal(await Promise.race([first, editing]), "Saved");
    await pause(chance() * LONGEST_PAUSE_MILLIS);
    const ended = assert.rejects(editing, /closed|crashed|destroyed/i);
    await kill9(person);
    await ended;
    await person.reopen();
  }
  await assertAllThere(await openWithHands(await person.newPage(), "#/outcomes"), acknowledged);
  t.diagnostic(`${acknowledged.length} edits were acknowledged between ${KILLS} kills`);
});

/** Every outcome is on screen, and nothing was found damaged. */
async function assertAllThere(page, texts) {
  await page.getByRole("table", { name: "Outcomes" }).waitFor();
  const shown = new Set(await page.getByRole("rowheader").getByRole("link").allInnerTexts());
  const lost = texts.filter((text) => !shown.has(text));
  assert.deepEqual(lost, [], "acknowledged and lost");
  assert.deepEqual(await page.getByRole("alert").getByRole("paragraph").allInnerTexts(), []);
}

/** Chance that repeats itself: mulberry32, from 0 to below 1. */
function chanceFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
