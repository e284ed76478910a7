// Draws the PNG icons of the manifest from public/icon.svg. By hand, when that changes:
//   CHROME=/usr/bin/chromium node tests/browser/icons.mjs

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const folder = new URL("../../public/", import.meta.url);
const svg = await readFile(new URL("icon.svg", folder), "utf8");

/** Systems cut the corners off: the ground goes to the edge, the drawing into the inner 80 %. */
const maskable = svg
  .replace(/ rx="\d+"/, "")
  .replace(/<circle[^]*<\/g>/, (drawing) => `<g transform="translate(7 7) scale(0.78)">${drawing}</g>`);

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox"] });
for (const [name, size, drawing] of [
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["icon-maskable-512.png", 512, maskable],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>* { margin: 0 } svg { display: block; inline-size: ${size}px; block-size: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: fileURLToPath(new URL(name, folder)), omitBackground: true });
}
await browser.close();
