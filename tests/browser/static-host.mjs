// A plain static host for the browser suite, as dumb as the worst that a group
// may have: files under their addresses, 404 for everything else, no rewrites.
//
//   const host = await StaticHost.open({ files: "/path/to/dist", folder: "/a/sub/" });
//   host.address   "http://127.0.0.1:40123/a/sub/"
//   await host.off(); await host.on();   // the same address
//   host.files = "/path/to/another";     // a new release
//   host.answersLeft = 3;                // it breaks down after three more answers

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export class StaticHost {
  #server;
  #port = 0;
  answersLeft = Infinity;

  static async open({ files, folder = "/" }) {
    const host = new StaticHost();
    host.files = files;
    host.folder = folder;
    await host.on();
    return host;
  }

  get address() {
    return `http://127.0.0.1:${this.#port}${this.folder}`;
  }

  /** Answers again, on the same port as before. */
  async on() {
    this.answersLeft = Infinity;
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve, reject) => {
      this.#server.once("error", reject).listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = this.#server.address().port;
  }

  /** Refuses connections, as when the network is gone. */
  async off() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request, response) {
    if (this.answersLeft-- <= 0) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url, "http://host.invalid");
    const headers = { "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    try {
      const path = normalize(decodeURIComponent(pathname));
      if (!path.startsWith(this.folder)) throw new Error("outside of the folder");
      const inside = path.slice(this.folder.length);
      const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
      const content = await readFile(join(this.files, file));
      response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(request.method === "HEAD" ? undefined : content);
    } catch {
      response.writeHead(404, { ...headers, "content-type": "text/plain; charset=utf-8" });
      response.end("Not here.\n");
    }
  }
}
