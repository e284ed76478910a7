// Releases for the suite of the offline copy: the build as it is, each with marks
// of its own and its list of files made by the same code as a real one.

import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "dist");

/** Folders with the releases 1 to `count`, gone when the test ends. */
export async function releases(t, count) {
  const top = await mkdtemp(join(tmpdir(), "roundtable-releases-"));
  t.after(() => rm(top, { recursive: true, force: true }));
  const folders = [];
  for (let number = 1; number <= count; number += 1) {
    const folder = join(top, String(number));
    await cp(DIST, folder, { recursive: true });
    await change(folder, "index.html", (html) =>
      html.replace("</head>", `<meta name="release" content="${number}"></head>`),
    );
    await change(folder, "rescue.css", (css) => `${css}/* release ${number} */\n`);
    await change(folder, "rescue.js", (script) => `${script}globalThis.release = ${number};\n`);
    // A part that only this release has, as a chunk named by its content is.
    await writeFile(join(folder, `part-${number}.txt`), `release ${number}\n`);
    // A worker under one name in all releases, as a page may start one later.
    await writeFile(join(folder, "work.js"), `postMessage(${number});\n`);
    await change(folder, "trusted.js", (script) => script.replace("const SCRIPTS = [", '$&"work.js", '));
    listFiles(folder);
    folders.push(folder);
  }
  return folders;
}

/** Writes the list of files of a changed folder anew. */
export function listFiles(folder) {
  const { status, stderr } = spawnSync("cargo", ["xtask", "list-files", folder], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`cargo xtask list-files: ${stderr}`);
}

export async function change(folder, name, by) {
  const file = join(folder, name);
  await writeFile(file, by(await readFile(file, "utf8")));
}

/** All files of a folder, by their address from it. */
export async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\", "/"));
}
