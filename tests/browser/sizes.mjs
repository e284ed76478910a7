// Prints the size of every file in dist/: as it is, and as hosts send it.
// Run by `cargo xtask bench`.

import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const total = [0, 0, 0];

function row(sizes, name) {
  console.log(sizes.map((bytes) => bytes.toLocaleString("en").padStart(11)).join("") + "  " + name);
}

console.log("      bytes       gzip     brotli  file");
const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
for (const file of files.sort()) {
  const plain = await readFile(file);
  const sizes = [plain.length, gzipSync(plain, { level: 9 }).length, brotliCompressSync(plain).length];
  sizes.forEach((bytes, column) => (total[column] += bytes));
  row(sizes, relative(dist, file));
}
row(total, "all");
