// The offline copy. It keeps every file of one build, each checked by its hash,
// and gives the page from there: the second visit needs neither network nor host.
//
// - Each version has a cache of its own, named by its place in the order of
//   arrival. A page keeps the version that it was opened with to its end, also
//   for what it loads later and after another tab moved on.
// - A new version is put together beside the old one and waits until somebody
//   takes it. If one of its files is missing or is not what was built (a host
//   that was copied half), it does not come into being and the old one stays.
// - What the build does not have is asked of the host, whose 404 stays a 404.
//   Nothing is ever asked of another origin.
//
// `cargo xtask build` writes the build into the next line. Left as it is here,
// this file is the switch that ends the offline copy: put it in place of the
// host's `sw.js` (the build has it as `sw-off.js`), and every browser that comes
// back clears its copies and asks the host again.
"use strict";

const BUILD = { version: "", files: [] };

const SCOPE = registration.scope;
// Caches belong to the whole origin, where others may live beside this page.
const OURS = `roundtable ${SCOPE} `;
const PAGES = `${OURS}pages`;
const PUBLISHED = `${OURS}published`;

const PAGE = "index.html";
// The group's own file: it changes without a new build.
const WORKSPACE = "workspace.json";
const PATIENCE_MILLIS = 5000;
const AT_ONCE = 4;

const FILES = new Map(BUILD.files.map(([address, check, type]) => [address, { check, type }]));

// --- the versions -----------------------------------------------------------

/** The versions that are kept, oldest first. */
async function versions() {
  const found = [];
  for (const name of await caches.keys()) {
    const [place, version] = name.startsWith(OURS) ? name.slice(OURS.length).split(" ") : [];
    if (version) found.push({ name, version, place: Number(place) });
  }
  return found.sort((one, other) => one.place - other.place);
}

const opened = new Map();

/** The youngest cache of a version; null where there is none, or none can be read. */
async function cacheOf(version) {
  if (!opened.has(version)) {
    const found = (await versions()).findLast((one) => one.version === version);
    if (!found) return null;
    opened.set(version, await caches.open(found.name));
  }
  return opened.get(version);
}

/** A file as a version has it; null where it does not, or where the browser took it away. */
async function kept(version, address) {
  try {
    return (await (await cacheOf(version))?.match(address)) ?? null;
  } catch {
    return null;
  }
}

/** Keeps all files, taking what did not change from older versions. */
async function install() {
  const older = (await versions()).reverse();
  const last = older[0];
  // An attempt that was cut off goes on where it ended.
  const goesOn = last?.version === BUILD.version;
  const own = await caches.open(goesOn ? last.name : `${OURS}${(last?.place ?? 0) + 1} ${BUILD.version}`);
  const others = await Promise.all(older.map(({ name }) => caches.open(name)));
  const rest = FILES.entries();
  const work = async () => {
    for (const [address, file] of rest) {
      const found = await firstWith(others, address, file.check);
      await own.put(address, found ?? (await built(address, file)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const group = await fetch(WORKSPACE).catch(() => null);
  if (isGroup(group)) await (await caches.open(PUBLISHED)).put(WORKSPACE, group);
}

async function firstWith(others, address, check) {
  for (const other of others) {
    const found = await other.match(address);
    if (found?.headers.get("etag") === `"${check}"`) return found;
  }
  return null;
}

/** A file from the host. The browser refuses it if it is not what was built. */
async function built(address, { check, type }) {
  const ask = (cache) => fetch(address, { cache, integrity: check });
  // What the browser has already is good enough if it is the right one.
  const answer = await ask("default").catch(() => ask("reload"));
  const headers = {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    etag: `"${check}"`,
  };
  // A meta element cannot forbid framing, and not every host can.
  if (type.startsWith("text/html")) headers["content-security-policy"] = "frame-ancestors 'none'";
  return new Response(await answer.arrayBuffer(), { headers });
}

// --- the pages --------------------------------------------------------------

/** Which page has which version, as far as this run of the worker knows. */
const seen = new Map();
/** Pages that were given out and did not say yet that they stand. */
const onTheirWay = new Set();

const mark = (id) => `${SCOPE}?page=${id}`;

/** Notes it for later runs too; where there is no room, this run knows it all the same. */
async function remember(id, version) {
  seen.set(id, version);
  await caches
    .open(PAGES)
    .then((pages) => pages.put(mark(id), new Response(version)))
    .catch(() => null);
}

async function versionOf(id) {
  if (id && !seen.has(id)) {
    const noted = await caches.match(mark(id), { cacheName: PAGES }).catch(() => null);
    if (noted) seen.set(id, await noted.text());
  }
  return seen.get(id) ?? null;
}

/** Lets go of older versions that no page has any more. */
async function tidy() {
  const alive = await clients.matchAll({ type: "all", includeUncontrolled: true });
  const ids = new Set(alive.map(({ id }) => mark(id)));
  for (const id of onTheirWay) ids.add(mark(id));
  const pages = await caches.open(PAGES);
  const used = new Set();
  for (const page of await pages.keys()) {
    if (ids.has(page.url)) used.add(await (await pages.match(page)).text());
    else await pages.delete(page);
  }
  const all = await versions();
  const own = all.findLast(({ version }) => version === BUILD.version);
  for (const { name, version, place } of all) {
    // A younger one is about to be put together.
    if (own && place < own.place && !used.has(version)) await caches.delete(name);
  }
}

// --- the answers ------------------------------------------------------------

/** The page, and with it the version that it keeps. */
async function page(event, address) {
  const copy = await kept(BUILD.version, address);
  // The browser took the copy away: the host may still be there.
  if (!copy) return fetch(event.request);
  onTheirWay.add(event.resultingClientId);
  event.waitUntil(remember(event.resultingClientId, BUILD.version));
  return copy;
}

/** What a page asks for, from the version of that page. */
async function part(event, address) {
  const version = await versionOf(event.clientId);
  if (!version) return fetch(event.request);
  // A worker that a page starts goes on with the version of that page.
  if (event.resultingClientId) event.waitUntil(remember(event.resultingClientId, version));
  const copy = await kept(version, address);
  if (copy) return copy;
  const file = version === BUILD.version && FILES.get(address);
  return file ? built(address, file) : fetch(event.request);
}

/** The group's own file: from the host if it answers, else as it was last seen. */
async function published(event) {
  const cache = await caches.open(PUBLISHED);
  const kept = await cache.match(WORKSPACE);
  const asked = fetch(event.request).then(async (answer) => {
    if (isGroup(answer)) await cache.put(WORKSPACE, answer.clone());
    else if (answer.status === 404 || answer.status === 410) await cache.delete(WORKSPACE);
    return answer;
  });
  event.waitUntil(asked.catch(() => null));
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

/** Some hosts, and some hotels, answer everything with a page. */
const isGroup = (answer) => answer?.ok && !answer.headers.get("content-type")?.startsWith("text/html");

/** Ends the offline copy: everything of ours goes, the pages stay as they are. */
async function retire() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await registration.unregister();
}

function addressOf(request) {
  const url = new URL(request.url);
  const scope = new URL(SCOPE);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  try {
    return decodeURIComponent(url.pathname.slice(scope.pathname.length)) || PAGE;
  } catch {
    return null;
  }
}

addEventListener("install", (event) => event.waitUntil(BUILD.version ? install() : skipWaiting()));

addEventListener("activate", (event) => event.waitUntil(BUILD.version ? tidy() : retire()));

addEventListener("message", (event) => {
  const { what, version } = event.data ?? {};
  if (what === "take over") event.waitUntil(skipWaiting());
  // A page that was opened without the worker joins it, if it is of its version.
  if (what === "opened") {
    onTheirWay.delete(event.source.id);
    const joined = version === BUILD.version ? clients.claim() : null;
    event.waitUntil(Promise.all([remember(event.source.id, version), joined]).then(tidy));
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = addressOf(request);
  // Who asks past every cache means the host.
  const isForHost = request.method !== "GET" || request.cache === "no-store";
  if (!BUILD.version || address === null || isForHost) return;
  if (address === WORKSPACE) event.respondWith(published(event));
  else if (request.mode !== "navigate") event.respondWith(part(event, address));
  else if (FILES.has(address)) event.respondWith(page(event, address));
});
