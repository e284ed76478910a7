// F20, G14: imported text is never markup. Hundreds of texts from tests/fixtures/injection.txt
// go through every field of every kind of record, every way in and every screen, with the
// page's policy and without it. They run nothing, ask for nothing, and are shown as the
// text that they are. Links lead to https, http, mailto and tel alone (D9).

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, ready, start } from "./harness.mjs";
import { DAY, TEXTS, everything, file, idOf, record } from "./injection-group.mjs";

/** Screens that list many records, and which of the texts they are to show. */
const SCREENS = [
  ["#/", () => false],
  ["#/directory", () => true],
  ["#/directory?q=canary", () => false],
  ["#/outcomes", () => true],
  ["#/outcomes?view=board", () => false],
  ["#/calendar/month/2027-03", () => false],
  [`#/calendar/agenda/${DAY}`, (at) => at % 4 !== 3],
  ["#/meetings", () => false],
  ["#/who-does-what", () => false],
  ["#/share", () => false],
  ["#/settings", () => false],
  ["#/checkup", () => false],
];

/** Pages of one record each: the address, and the kind of record. */
const PAGES = [
  ["directory", "organisation"],
  ["people", "person"],
  ["outcomes", "outcome"],
  ["meetings", "event"],
];

const encoded = encodeURIComponent;

// Runs in every page before its own scripts: what a text that came to life would do.
function watch() {
  globalThis.ran = [];
  globalThis.canary = (...said) => globalThis.ran.push(`canary ${said} ${new Error().stack}`);
  for (const name of ["alert", "confirm", "prompt", "print"]) globalThis[name] = () => globalThis.ran.push(name);
  addEventListener("securitypolicyviolation", (event) => {
    // A page whose policy forbids what `bypassCSP` lets through tells of it all the same.
    globalThis.ran.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

// Runs in the page: whatever on it is not plain text, its own parts and honest links.
function findings(texts) {
  const found = [...globalThis.ran];
  for (const one of document.body.querySelectorAll("*")) {
    const name = one.localName;
    if (["script", "style", "iframe", "frame", "object", "embed", "applet", "base", "meta", "link", "math", "foreignobject", "video", "audio", "img", "image", "use", "animate", "set", "marquee", "portal"].includes(name)) {
      found.push(`<${name}>: ${one.outerHTML.slice(0, 120)}`);
    }
    for (const attribute of one.attributes) {
      if (/^on/i.test(attribute.name)) found.push(`${attribute.name}: ${one.outerHTML.slice(0, 120)}`);
      if (["href", "src", "action", "formaction", "xlink:href", "ping", "poster", "background", "srcdoc"].includes(attribute.name)) {
        const { protocol, origin } = new URL(attribute.value, document.baseURI);
        const isOwn = origin === location.origin && attribute.value.startsWith("#");
        if (!isOwn && !["https:", "http:", "mailto:", "tel:"].includes(protocol)) found.push(`link to ${attribute.value}`);
        if (!isOwn && !/^(https?:\/\/|mailto:|tel:)/i.test(attribute.value)) found.push(`link to ${attribute.value}`);
      }
    }
  }
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const shown = plain([document.body.textContent, ...[...document.querySelectorAll("input, textarea")].map((one) => one.value)].join(" "));
  for (const text of texts) if (!shown.includes(plain(text))) found.push(`not shown: ${JSON.stringify(text)}`);
  return found;
}

async function assertHarmless(page, texts = []) {
  assert.deepEqual(await page.evaluate((texts) => globalThis.findings(texts), texts), [], page.url());
}

/** Goes through addresses within the page; answers with what was found on them. */
function visit(page, addresses) {
  return page.evaluate(
    async (addresses) => {
      const found = [];
      for (const [address, texts] of addresses) {
        const before = location.hash;
        location.hash = address;
        if (location.hash !== before) await new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
        await new Promise((resolve) => setTimeout(resolve));
        found.push(...globalThis.findings(texts).map((one) => `${address}: ${one}`));
      }
      return found;
    },
    addresses,
  );
}

for (const [policy, options] of [
  ["as it is built", {}],
  ["without its policy", { bypassCSP: true, serviceWorkers: "block" }],
]) {
  /** A person whose host publishes `published`, if any; what dialogs and pages open is on record. */
  async function begin(t, published) {
    const site = await start(t, { files: process.env.DIST });
    const person = await site.newVisitor(options);
    await person.context.addInitScript(watch);
    await person.context.addInitScript(`globalThis.findings = ${findings}`);
    const opened = [];
    person.context.on("page", (page) => {
      page.on("dialog", (dialog) => opened.push(dialog.message()) && dialog.dismiss());
      if (person.context.pages().length > 1) opened.push(page.url());
    });
    t.after(() => assert.deepEqual(opened, [], "dialogs and windows"));
    const page = await person.newPage();
    if (published) {
      await page.route("**/workspace.json", (route) => route.fulfill({ body: published, contentType: "application/json" }));
    }
    return page;
  }

  test(`F20: in every field of every kind, on every screen: ${policy}`, async (t) => {
    const page = await begin(t, everything());
    for (const [address, shows] of SCREENS) {
      await open(page, address);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await assertHarmless(page, TEXTS.filter((_, at) => shows(at)).map(({ text }) => text));
    }
    const pages = TEXTS.map(({ text }, at) => {
      const [place, kind] = PAGES[at % PAGES.length];
      return [`#/${place}/${encoded(idOf(kind, text))}`, place === "meetings" ? [] : [text]];
    });
    assert.deepEqual(await visit(page, pages), []);
    await assertHarmless(page);
  });

  test(`F20: in the address, its filters and what the browser kept: ${policy}`, async (t) => {
    const page = await begin(t);
    await open(page, "#/calendar");
    const addresses = TEXTS.map(({ text }, at) => {
      const forms = [
        `#/${text}`,
        `#${text}`,
        `#/directory/${encoded(text)}`,
        `#/outcomes?q=${encoded(text)}`,
        `#/calendar?organisation=${encoded(text)}&theme=${encoded(text)}&kind=${encoded(text)}&mode=${encoded(text)}&${encoded(text)}=${encoded(text)}`,
      ];
      return [forms[at % forms.length].replace(/[\t\n\r]/g, ""), []];
    });
    assert.deepEqual(await visit(page, addresses), []);
    const all = TEXTS.map(({ text }) => text);
    const joined = all.join(" ");
    for (const kept of [
      JSON.stringify({ language: joined, theme: joined, zone: joined, workspace: joined, first_weekday: 1, banners_closed: all, authors: { "w-example-iawg": joined } }),
      JSON.stringify({ theme: '"><img src=x onerror=canary()>', exports: { "w-example-iawg": { name: joined, day: joined, at_utc_millis: 1, is_whole: true, changes: 1 } } }),
      joined,
      '{"__proto__":{"theme":"dark"},"theme":{"constructor":1}}',
    ]) {
      await page.evaluate((kept) => localStorage.setItem("roundtable:preferences", kept), kept);
      for (const address of ["#/share", "#/settings"]) {
        await page.goto(`./${address}`);
        await page.reload();
        await ready(page);
        await assertHarmless(page);
      }
    }
  });

  test(`F20: in files that are imported, their names and their groups: ${policy}`, async (t) => {
    const page = await begin(t);
    await open(page, "#/share");
    const changes = page.getByRole("region", { name: "What this import changes" });
    const choose = async (files) => {
      await page.getByLabel("Files to import").setInputFiles(
        files.map(([name, text]) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })),
      );
      await changes.waitFor();
      await page.getByText(/^Reading /).waitFor({ state: "detached" });
    };
    const cancel = async () => {
      await page.getByRole("button", { name: "Cancel", exact: true }).click();
      await changes.waitFor({ state: "detached" });
    };

    // File names: what a browser makes of a name is its own, so only harm is looked for.
    await choose(TEXTS.filter((_, at) => at % 9 === 0).map(({ text }) => [`${text}.json`, text]));
    await assertHarmless(page);
    await cancel();

    // Another group's name and id.
    const joined = TEXTS.filter(({ family }) => /break-out|script element/.test(family)).map(({ text }) => text).join(" ");
    await choose([["group.json", file([], { version: "1.9", workspace: `w-${joined}`, name: joined })]]);
    await assertHarmless(page, [joined]);
    await cancel();

    // Records with nothing else, so that what differs is offered; then as one change each, so
    // that they stand beside what is here.
    const some = TEXTS.filter((_, at) => at % 3 === 0);
    const kinds = ["event", "organisation", "person", "outcome", "theme"];
    const made = (at, text) => record(kinds[at % kinds.length], text, { id: `made-${at}` });
    const lines = some.map(({ text }, at) => made(at, text));
    await choose([["made by hand.json", file(lines)]]);
    const more = page.getByRole("button", { name: /^Show \d+ more/ });
    if (await more.count()) await more.first().click();
    // Long names are cut in sentences.
    await assertHarmless(page, some.map(({ text }) => [...text].slice(0, 50).join("")));
    await page.getByRole("button", { name: "Apply import" }).click();
    await page.getByRole("status").getByText(/^Imported/).waitFor();
    await assertHarmless(page);

    const other = lines.map((line, at) => line.replace("{", `{"rev":"${at % 2 ? "x" : "y"}-${at}",`));
    const by = some.map(({ text }, at) => `{"rev":"${at % 2 ? "x" : "y"}-${at}","at":"2026-11-21T03:10:07Z","by":${JSON.stringify(`made-${(at % 40) * 5 + 2}`)},"what":${JSON.stringify(text)},${JSON.stringify(`k${text}`)}:[${JSON.stringify(text)}]}`);
    const conflicting = file(other.map((line) => line.replaceAll("canary", "canary2")), { version: "1.9", workspace: "w-example-iawg" })
      .replace(/\]\}\n$/, `],\n"changes":[\n${by.join(",\n")}\n]}\n`);
    await choose([["from another copy.json", conflicting]]);
    await assertHarmless(page);
    await page.getByRole("button", { name: "Apply import" }).click();
    await page.getByRole("list", { name: "Conflicts" }).waitFor();
    await assertHarmless(page);
    for (const screen of ["#/outcomes", "#/directory", `#/calendar/agenda/${DAY}`, "#/share"]) {
      await open(page, screen);
      await assertHarmless(page);
    }

    // Forms hold the texts too.
    for (const [at, address] of [[1, "directory"], [2, "people"], [3, "outcomes"], [6, "directory"], [12, "people"]]) {
      await open(page, `#/${address}/made-${at}`);
      await page.getByRole("button", { name: "Edit", exact: true }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const rest = dialog.getByRole("button", { name: /more fields/ });
      if (await rest.count()) await rest.click();
      await assertHarmless(page);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
    }
  });
}

test("the texts are alive: put into a page as markup, many of them run", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  site.expectErrors(/./);
  const page = await (await site.newVisitor({ bypassCSP: true })).newPage();
  await page.route(/injection\.invalid/, (route) => route.abort());
  await page.goto("./rescue.css");
  await page.evaluate(watch);
  await page.evaluate((texts) => {
    for (const text of texts) {
      const frame = document.createElement("div");
      document.body.append(frame);
      if (!/<meta|<base|<form|display:none/i.test(text)) frame.innerHTML = text;
    }
  }, TEXTS.map(({ text }) => text));
  await page.waitForFunction(() => globalThis.ran.length > 50);
  site.foreignRequests.length = 0;
});
