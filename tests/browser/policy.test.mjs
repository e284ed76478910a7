// The page's policy and public/trusted.js: what is set as markup or as a script's
// address is refused unless it is of the build.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, start } from "./harness.mjs";

/** What comes of setting `text` as the markup of an element: what it holds, or the refusal. */
const set = (page, text) =>
  page.evaluate((text) => {
    const element = document.createElement("div");
    try {
      element.innerHTML = text;
      return element.innerHTML;
    } catch (error) {
      return error.name;
    }
  }, text);

test("F20: markup that could run, load or lead anywhere is refused, whoever sets it", async (t) => {
  const site = await start(t);
  site.expectErrors(/Content Security Policy|TrustedHTML/);
  const page = await open(await (await site.newVisitor()).newPage());
  await page.evaluate(() => (globalThis.ran = 0));
  for (const text of [
    "<img src=x onerror=ran++>",
    '<img src="x" onerror="ran++">',
    '<svg onload="ran++"></svg>',
    "<svg><script>ran++</script></svg>",
    '<a href="javascript:ran++">x</a>',
    '<a href="https://example.org/">x</a>',
    '<iframe srcdoc="<script>ran++</script>"></iframe>',
    '<p style="color:red">x</p>',
    '<p class="a"onclick="ran++">x</p>',
    '<p class="a>" onclick="ran++">x</p>',
    "<p class='a' onclick='ran++'>x</p>",
    "<math><mtext></p><img src=x onerror=ran++>",
    "<style>*{}</style>",
    '<form action="x"><button formaction="javascript:ran++">x</button></form>',
    '<svg><use href="data:image/svg+xml,x#a"></use></svg>',
    "<p<script>>",
    "<!--<p>-->",
    "<template><p>x</p></template>",
  ]) {
    assert.equal(await set(page, text), "TypeError", text);
  }
  const harmless = '<span class="chip-mark" aria-hidden="true"></span>';
  assert.equal(await set(page, harmless), harmless);
  assert.equal(await page.evaluate(() => globalThis.ran), 0);
});

test("scripts start from the files of the build alone", async (t) => {
  const site = await start(t, { folder: "/a/sub/" });
  site.expectErrors(/Content Security Policy|Trusted|404/);
  const page = await open(await (await site.newVisitor({ serviceWorkers: "allow" })).newPage());
  const tried = await page.evaluate(async () => {
    const outcome = async (attempt) => {
      try {
        await attempt();
        return "done";
      } catch (error) {
        return error.name;
      }
    };
    const script = (address) => () => (document.createElement("script").src = address);
    return {
      own: await outcome(script("rescue.js")),
      worker: await outcome(() => navigator.serviceWorker.register("./sw.js")),
      other: await outcome(script("elsewhere.js")),
      outside: await outcome(script("../rescue.js")),
      foreign: await outcome(script("https://example.org/rescue.js")),
      data: await outcome(script("data:text/javascript,1")),
      blob: await outcome(() => new Worker(URL.createObjectURL(new Blob(["1"])))),
      otherWorker: await outcome(() => navigator.serviceWorker.register("./rescue.css")),
      text: await outcome(() => (document.createElement("script").text = "1")),
      handler: await outcome(() => document.body.setAttribute("onclick", "1")),
    };
  });
  const { own, worker, ...refused } = tried;
  assert.deepEqual([own, worker], ["done", "done"]);
  for (const [name, outcome] of Object.entries(refused)) assert.equal(outcome, "TypeError", name);
});

test("every fixed piece of the screens passes the policy", async (t) => {
  const site = await start(t);
  const page = await open(await (await site.newVisitor()).newPage());
  for (const place of ["", "calendar", "directory", "who-does-what", "outcomes", "meetings", "share", "settings"]) {
    await open(page, `#/${place}`);
    assert.equal(await page.locator(".rescue").count(), 0, place);
  }
});
