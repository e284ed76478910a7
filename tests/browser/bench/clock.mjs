// The clock in the page: from a real press, the choice of a file, or the start
// of the visit, to the second frame after the last change of what is on screen. One frame is 17 ms.

/** Runs in the page before its own scripts; `mark` is found when the month is drawn. */
export function putClock(mark) {
  const clock = { painted: undefined, settled: 0, pressed: 0, memories: [] };
  globalThis.benchClock = clock;
  const afterTwoFrames = (done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
  const watcher = new MutationObserver(() => {
    afterTwoFrames((now) => (clock.settled = now));
    if (clock.painted === undefined && document.querySelector(mark)) {
      clock.painted = 0;
      afterTwoFrames((now) => (clock.painted = now));
    }
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const press = (event) => {
    clock.pressed = event.timeStamp;
    // Even where nothing changes on screen.
    afterTwoFrames((now) => (clock.settled = Math.max(clock.settled, now)));
  };
  for (const kind of ["click", "keydown"]) addEventListener(kind, press, { capture: true });
  const chosen = (event) => event.target.type === "file" && press(event);
  addEventListener("change", chosen, { capture: true });
  // The module's own memory, which no figure of the browser's tells apart.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) clock.memories.push(memory);
      return made;
    };
  }
}

/** When the month was painted, in ms from the start of the visit. */
export async function painted(page) {
  await page.waitForFunction(() => globalThis.benchClock?.painted > 0, undefined, { timeout: 120_000 });
  return page.evaluate(() => benchClock.painted);
}

/** Does `act`, waits until nothing changes for `quiet` ms, and gives the ms that the page took. */
export async function took(page, act, quiet = 150) {
  await page.evaluate(() => ((benchClock.settled = 0), (benchClock.pressed = 0)));
  await act();
  await page.waitForFunction(
    (quiet) => benchClock.settled > benchClock.pressed && performance.now() - benchClock.settled > quiet,
    quiet,
    { timeout: 120_000 },
  );
  return page.evaluate(() => benchClock.settled - benchClock.pressed);
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
