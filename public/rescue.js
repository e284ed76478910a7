// What a person sees when the page itself cannot speak: after a panic, when
// WebAssembly does not start, or when loading takes long. Plain JavaScript that
// needs nothing: no WebAssembly, no other script, no word from the catalogue.
//
// It loads before everything else and watches. `roundtableRescue(what)` is
// called by the panic hook, `roundtableSaveData()` where the page cannot read
// what a newer release wrote. "Save my data" reads IndexedDB by itself (the stores
// that `src/browser/storage/mod.rs` lists) and changes nothing in it.
"use strict";
(() => {
  const DATABASE = "roundtable";
  const SLOW_MILLIS = 10000;
  const NO_ANSWER_MILLIS = 10000;
  // An error before the start may be a stranger's (an extension's): then the
  // page is ready before this is over, and nobody is troubled.
  const DOUBT_MILLIS = 1000;
  const root = document.documentElement;

  const WORDS = {
    stopped: {
      title: "Something went wrong",
      text: [
        "Your work up to the last saved change is safe in this browser.",
        "Roundtable stopped, so that nothing wrong is written. Reload to go on. If it stops again, save your data first and pass the details below to whoever looks after this page.",
      ],
    },
    failed: {
      title: "Roundtable could not start",
      text: [
        "Whatever was saved in this browser is still there, and nothing was changed.",
        "A part of the page did not load, or the browser refused it. Reload to try again. If that does not help, pass the details below to whoever looks after this page.",
      ],
    },
    unsupported: {
      title: "Roundtable cannot run in this browser",
      text: [
        "Whatever was saved in this browser is still there, and nothing was changed.",
        "This browser has WebAssembly switched off or does not know it. Switch it on (a lockdown or strict security mode may block it), or open the page in a current browser.",
      ],
    },
    slow: {
      title: "Roundtable is still loading",
      text: [
        "The connection may be slow: this page goes away by itself when everything is there.",
        "Whatever was saved in this browser is still there.",
      ],
    },
  };

  // What is worse may follow what is not so bad, never the other way round.
  const RANK = ["slow", "failed", "unsupported", "stopped"];
  let shown = null;
  let page = null;

  const isReady = () => root.dataset.ready === "true";

  function element(name, text, parent) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function show(kind, what) {
    if (shown && RANK.indexOf(kind) <= RANK.indexOf(shown)) return;
    // The mark first, and the page in a turn of its own: where the stack is at its
    // end, there is room for no more here.
    if (kind === "stopped") root.dataset.stopped = "true";
    setTimeout(() => shown === kind && drawWhenThereIsABody(kind, what));
    shown = kind;
  }

  function drawWhenThereIsABody(kind, what) {
    if (document.body) draw(kind, what);
    else addEventListener("DOMContentLoaded", () => shown === kind && draw(kind, what));
  }

  function draw(kind, what) {
    if (page) page.remove();
    if (!document.querySelector("link[data-rescue]")) {
      const style = element("link", "", document.head);
      style.rel = "stylesheet";
      style.href = "rescue.css";
      style.dataset.rescue = "";
    }
    page = element("main");
    page.className = "rescue";
    const title = element("h1", WORDS[kind].title, page);
    title.tabIndex = -1;
    for (const text of WORDS[kind].text) element("p", text, page);

    const buttons = element("p", "", page);
    const save = element("button", "Save my data", buttons);
    const reload = element("button", "Reload", buttons);
    save.type = reload.type = "button";
    const said = element("p", "", page);
    said.setAttribute("role", "status");
    save.addEventListener("click", () => saveData(said));
    reload.addEventListener("click", reloadNewest);

    if (what) {
      const details = element("details", "", page);
      element("summary", "Details", details);
      element("pre", what, details);
    }
    // After a stop nothing of the old page may be pressed any more. Before the
    // start it stays beside: it may still come to life.
    if (kind === "stopped") {
      document.title = WORDS[kind].title;
      root.lang = "en";
      root.dir = "ltr";
      document.body.replaceChildren(page);
    } else {
      document.body.prepend(page);
    }
    title.focus();
  }

  // A version that does not start cannot offer the one that mends it: if one
  // waits behind the offline copy, it takes over.
  async function reloadNewest() {
    const registration = await navigator.serviceWorker?.getRegistration().catch(() => null);
    const newer = registration?.waiting;
    if (!newer) return location.reload();
    newer.addEventListener("statechange", () => newer.state === "activating" || location.reload());
    newer.postMessage({ what: "take over" });
  }

  // --- the export -----------------------------------------------------------

  function settled(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(request.error);
      };
    });
  }

  // Opens the database at whatever version it has; null where there is none.
  function open() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction.abort();
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = (event) => {
        event.preventDefault();
        if (isNew) resolve(null);
        else reject(request.error);
      };
      const late = new DOMException("The database does not answer.", "TimeoutError");
      setTimeout(() => reject(late), NO_ANSWER_MILLIS);
    });
  }

  // Reads a store row by row where one row fails all; that one becomes a note.
  async function rows(database, name) {
    if (!database.objectStoreNames.contains(name)) return [];
    const store = () => database.transaction(name).objectStore(name);
    try {
      return await settled(store().getAll());
    } catch {
      const found = [];
      for (const key of await settled(store().getAllKeys())) {
        try {
          found.push(await settled(store().get(key)));
        } catch (error) {
          found.push({ position: key, unreadable: String(error) });
        }
      }
      return found;
    }
  }

  async function collect() {
    const database = await open();
    if (!database) return null;
    try {
      const [listed, log, aside] = [
        await rows(database, "workspaces"),
        await rows(database, "log"),
        await rows(database, "aside"),
      ];
      const workspaces = new Map();
      const workspace = (id) => {
        if (!workspaces.has(id)) workspaces.set(id, { id, name: "", entries: [] });
        return workspaces.get(id);
      };
      for (const row of listed) workspace(row.id).name = row.name;
      for (const row of log) {
        const whole = row && typeof row.workspace === "string" && typeof row.text === "string";
        if (whole) workspace(row.workspace).entries.push(row.text);
        else aside.push(row);
      }
      return {
        format: "roundtable-rescue",
        version: "1.0",
        workspaces: [...workspaces.values()],
        aside,
      };
    } finally {
      database.close();
    }
  }

  async function saveData(said) {
    said.textContent = "Reading your data…";
    try {
      const found = await collect();
      if (!found || (found.workspaces.length === 0 && found.aside.length === 0)) {
        said.textContent = "This browser holds no data of Roundtable at this address.";
        return;
      }
      const day = new Date().toISOString().slice(0, 10);
      const name = `roundtable-rescue-${day}.json`;
      const link = element("a");
      const file = new Blob([JSON.stringify(found, null, 1)], { type: "application/json" });
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      const entries = found.workspaces.reduce((sum, { entries }) => sum + entries.length, 0);
      said.textContent = `Offered as ${name}: groups ${found.workspaces.length}, entries ${entries}, damaged ${found.aside.length}.`;
    } catch (error) {
      said.textContent = `The data could not be read (${error}). Reload and try again.`;
    }
  }

  // --- the watch ------------------------------------------------------------

  const hasWebAssembly = () => typeof WebAssembly === "object";

  // WebAssembly that died without a panic: memory or stack at an end, or an
  // exception of the browser that went through it and left things half done.
  function isDeadly(error) {
    if (!hasWebAssembly()) return false;
    if (error instanceof WebAssembly.RuntimeError) return true;
    return error instanceof Error && /wasm-function|\[wasm code\]/.test(error.stack);
  }

  function heard(error, message) {
    if (isDeadly(error)) {
      show("stopped", message);
    } else if (!isReady()) {
      const kind = hasWebAssembly() ? "failed" : "unsupported";
      setTimeout(() => isReady() || show(kind, message), DOUBT_MILLIS);
    }
  }

  addEventListener(
    "error",
    (event) => {
      if (event instanceof ErrorEvent) {
        heard(event.error, event.message);
      } else if (event.target instanceof HTMLScriptElement) {
        heard(null, `${event.target.getAttribute("src")} did not load.`);
      }
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => heard(event.reason, String(event.reason)));

  const slow = setTimeout(() => show("slow"), SLOW_MILLIS);
  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    clearTimeout(slow);
    if (shown && shown !== "stopped") {
      page?.remove();
      shown = page = null;
    }
  }).observe(root, { attributeFilter: ["data-ready"] });

  window.roundtableRescue = (what) => show("stopped", what);
  window.roundtableSaveData = () => {
    const said = element("p", "", document.body);
    said.className = "rescue";
    said.setAttribute("role", "status");
    saveData(said);
  };
})();
