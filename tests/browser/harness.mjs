// What every browser suite uses: the built page on a host of its own, people
// with a browser each, and a record of everything that went wrong meanwhile.
//
//   test("a title is kept", async (t) => {
//     const site = await start(t);                 // dist/ on a loopback address
//     const person = await site.newProfile();      // a browser with a folder on disk
//     const page = await open(await person.newPage(), "#/calendar");
//     ...
//     await kill9(person);                         // SIGKILL, the whole process tree
//     await person.reopen();                       // same folder: what was kept is there
//   });
//
// - `start(t, { folder, files })`: `folder` is the address below the host,
//   "/a/sub/"; `files` another build than dist/. `site.host.off()` and `.on()`
//   take the network away and back.
// - `site.newProfile(options)` is a browser of its own that can be killed and
//   reopened; `site.newVisitor(options)` is a fresh, forgetful window in a shared
//   browser: cheaper, for tests that restart nothing. Both take Playwright's
//   context options: `locale`, `timezoneId`, `colorScheme`, `viewport`. The offline
//   copy is made only for those that say `serviceWorkers: "allow"`: elsewhere it
//   would answer in place of what a test puts in the way, and take up room.
// - When the test ends it fails if any page printed an error, threw, or asked
//   another origin for anything. A test that provokes errors says so first:
//   `site.expectErrors(/QuotaExceeded/)`.
//
// `CHROME` names the browser; `cargo xtask test` sets it. One suite by hand:
//   CHROME=/usr/bin/chromium node --test tests/browser/smoke.test.mjs

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { LAUNCH } from "./launch.mjs";
import { StaticHost } from "./static-host.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** How long a page may take for anything: a busy machine is slow, and only a wait without end is a fault. */
const PATIENCE_MILLIS = 90_000;

/** The shared browser of this suite's visitors, once one was asked for. */
let shared;
after(async () => (await shared)?.close());

/** Serves the build; everything is closed and the records are judged when `t` ends. */
export async function start(t, { folder = "/", files = DIST } = {}) {
  assert.ok(process.env.CHROME, "CHROME names no browser: run `cargo xtask test`");
  const site = new Site(await StaticHost.open({ files, folder }));
  t.after(() => site.close());
  return site;
}

class Site {
  /** What pages printed or threw, one line each. */
  errors = [];
  /** Requests to other origins, one line each. */
  foreignRequests = [];
  // A host need not publish a group of its own, and the checkup asks for what is not there;
  // Chromium prints every 404.
  #expected = [/404 .*\/workspace\.json\)$/, /404 .*\/this-file-is-not-there\.txt\)$/];
  #people = [];

  constructor(host) {
    this.host = host;
  }

  get address() {
    return this.host.address;
  }

  /** A person with a browser and a folder on disk. */
  async newProfile(options = {}) {
    const folder = await mkdtemp(join(tmpdir(), "roundtable-profile-"));
    const person = new Person(this, options, folder);
    this.#people.push(person);
    await person.reopen();
    return person;
  }

  /** A person in a private window: nothing outlives it. */
  async newVisitor(options = {}) {
    const person = new Person(this, options);
    this.#people.push(person);
    await person.reopen();
    return person;
  }

  /** Errors that match are part of the test. */
  expectErrors(pattern) {
    this.#expected.push(pattern);
  }

  /** Nothing may have been asked of another origin (F20, G20). */
  assertNoForeignRequests() {
    assert.deepEqual(this.foreignRequests, [], "requests to other origins");
  }

  /** Nothing may have been printed as an error or thrown, but what was expected. */
  assertNoErrors() {
    const unexpected = this.errors.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
    assert.deepEqual(unexpected, [], "errors in the page");
  }

  /** Closes everything, then judges the records. */
  async close() {
    await Promise.all(this.#people.map((person) => person.remove()));
    await this.host.off();
    this.assertNoForeignRequests();
    this.assertNoErrors();
  }

  /** Puts what a context does on record. */
  watch(context) {
    const origin = new URL(this.address).origin;
    context.on("request", (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
      if (!own) this.foreignRequests.push(`${request.method()} ${request.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.errors.push(String(error.error()?.stack ?? error.error())));
  }
}

class Person {
  #site;
  #options;
  #folder;

  constructor(site, options, folder) {
    this.#site = site;
    // Without motion: a colour on its way to another is no colour to judge.
    this.#options = {
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      serviceWorkers: "block",
      ...options,
      baseURL: site.address,
    };
    this.#folder = folder;
  }

  /** Where the browser keeps everything of this person, if it outlives the window. */
  get folder() {
    return this.#folder;
  }

  /** Starts the browser, again with the same folder if there was one before. */
  async reopen() {
    await this.close();
    if (this.#folder) {
      this.context = await chromium.launchPersistentContext(this.#folder, { ...LAUNCH, ...this.#options });
    } else {
      shared ??= chromium.launch(LAUNCH);
      this.context = await (await shared).newContext(this.#options);
    }
    this.context.setDefaultTimeout(PATIENCE_MILLIS);
    this.#site.watch(this.context);
  }

  newPage() {
    return this.context.newPage();
  }

  /** Closes the browser or the window as a person would. */
  async close() {
    // What a test answered for the host may be under way still: nobody waits for it.
    const held = [this.context, ...(this.context?.pages() ?? [])].filter(Boolean);
    await Promise.all(held.map((one) => one.unrouteAll({ behavior: "ignoreErrors" })));
    await this.context?.close();
    this.context = undefined;
  }

  async remove() {
    await this.close();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/**
 * Ends a profile's browser with all its processes at once and without notice,
 * as a power cut would seem to the page. `person.reopen()` starts it again.
 */
export async function kill9(person) {
  const session = await person.context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const browser = processInfo.find((entry) => entry.type === "browser").id;
  const gone = new Promise((resolve) => person.context.once("close", resolve));
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/F", "/T", "/PID", String(browser)]);
  } else {
    // Playwright starts each browser as the leader of a process group.
    process.kill(-browser, "SIGKILL");
  }
  await gone;
  person.context = undefined;
}

/** Opens an address of the application, such as "#/calendar", and waits until it is ready. */
export async function open(page, address = "") {
  await page.goto(`./${address}`);
  await ready(page);
  return page;
}

/** Waits until the application says that what is on screen is the kept workspace. */
export async function ready(page) {
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
}

/**
 * What a control shows must be in its name, for people who speak to it. A day of the calendar
 * is no control but holds some, which axe-core counts as its words; that its name has its own
 * number is a test of the calendar.
 */
const NAME_RULE = "label-content-name-mismatch";
const DAY = /^<div[^>]* role="gridcell"/;

/**
 * Runs axe-core on the page as it is and gives one readable line for each fault;
 * `context` narrows it to a selector.
 */
export async function axe(page, context) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate((context) => globalThis.axe.run(context ?? document), context);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.filter(({ html }) => !(id === NAME_RULE && DAY.test(html))).map(({ target, html }) => `${id} (${impact}): ${help}: ${target.join(" ")}: ${html}`),
  );
}

/** Fails with the faults that axe-core finds. */
export async function assertAccessible(page, context) {
  assert.deepEqual(await axe(page, context), [], `axe-core on ${page.url()}`);
}

/**
 * Gives the page's origin room for so many bytes; without a number, the usual room.
 *
 * Chromium compresses before it counts: fill it with random text, not with
 * repeated letters. `navigator.storage.estimate()` goes on saying the old figure.
 */
export async function quota(page, bytes) {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, ...(bytes === undefined ? {} : { quotaSize: bytes }) });
}
