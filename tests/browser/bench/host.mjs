// A host as good ones are: every file compressed beforehand, brotli or gzip as
// asked for, hashed names kept for good. It counts what it sent.

import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Reads every file below a folder, by its address. */
export async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.set(relative(folder, path).split(sep).join("/"), await readFile(path));
  }
  return files;
}

// By content: one build is served many times.
const compressed = new WeakMap();

function small(content) {
  if (!compressed.has(content)) {
    // The best takes a minute for the largest group, whose bytes are not counted.
    const quality = content.length > 4_000_000 ? 4 : 11;
    compressed.set(content, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return compressed.get(content);
}

export const sizes = (content) => [
  content.length,
  gzipSync(content, { level: 9 }).length,
  small(content).length,
];

export class Host {
  /** What was sent since it was emptied: name and bytes. */
  sent = [];

  /** Serves files by their addresses; `files` can be changed meanwhile. */
  static async open(files) {
    const host = new Host();
    host.files = files;
    // Before anybody waits for it.
    for (const content of files.values()) small(content);
    host.server = createServer((request, response) => host.#answer(request, response));
    await new Promise((resolve) => host.server.listen(0, "127.0.0.1", resolve));
    host.address = `http://127.0.0.1:${host.server.address().port}/`;
    return host;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  #answer(request, response) {
    const name = decodeURIComponent(new URL(request.url, this.address).pathname.slice(1)) || "index.html";
    const content = this.files.get(name);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const body = small(content);
    this.sent.push([name, body.length]);
    response.writeHead(200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": /[0-9a-f]{12}/.test(name) ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(body);
  }
}
