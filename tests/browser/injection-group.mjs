// A group in which every field of every kind of record holds a text that tries to
// become markup, a script or a request: for the suite of injections.
//
// Kinds and fields come from the published schema of the file, so that a new field is
// tried without anybody thinking of it.

import { readFile } from "node:fs/promises";

const read = (path) => readFile(new URL(path, import.meta.url), "utf8");

const SCHEMA = JSON.parse(await read("../../public/workspace.schema.json"));
const NO_KINDS = ["change", "check", "id", "record", "rev", "setting", "when"];

/** The kinds of record. */
export const KINDS = Object.keys(SCHEMA.$defs).filter((name) => !NO_KINDS.includes(name));

/** Every text of `tests/fixtures/injection.txt`: `{ family, text }`. */
export const TEXTS = (await read("../fixtures/injection.txt"))
  .split("\n")
  .filter((line) => line && !line.startsWith("# "))
  .map((line) => {
    const tab = line.indexOf("\t");
    return { family: line.slice(0, tab), text: JSON.parse(line.slice(tab + 1)) };
  });

/** The id of the record of this kind that holds a text: the text is in the id too. */
export const idOf = (kind, text) => `${kind}:${text}`;

/** The day of every event and due date that is readable. */
export const DAY = "2027-03-15";

// What a field holds: the text, in the shape that the field has. Where a number or a time
// is wanted, a text is a wrong value, which is kept and shown (R11).
function content(shape, text, isTimely) {
  if (shape.$ref === "#/$defs/when") return isTimely ? { is: DAY, words: text, inferred: text } : text;
  if (shape.type === "array") return [content(shape.items, text, isTimely)];
  if (shape.type?.includes("boolean")) return true;
  if (shape.type?.includes("object")) {
    const members = Object.entries(shape.properties ?? {});
    return { ...Object.fromEntries(members.map(([name, member]) => [name, content(member, text, isTimely)])), [text]: [text] };
  }
  const named = /^The id of a record(?:: ([a-z]+))?/.exec(shape.description ?? "");
  return named ? idOf(named[1] ?? "organisation", text) : text;
}

/** A record of this kind whose every field holds the text; unknown fields as well. */
export function record(kind, text, { isTimely = true, id = idOf(kind, text) } = {}) {
  const made = new Map([["id", id], ["record", kind]]);
  const { properties, patternProperties = {} } = SCHEMA.$defs[kind];
  for (const [name, shape] of Object.entries(properties)) {
    // Neither removed nor a duplicate, and no loop of parents: it is to be seen.
    if (["removed", "same", "parent", "id", "record", "rev", "revs"].includes(name)) continue;
    made.set(name, content(shape, text, isTimely));
  }
  for (const [pattern, shape] of Object.entries(patternProperties)) {
    const stem = pattern.slice(1, -1);
    if (shape.type.includes("boolean")) continue;
    const member = shape.type.includes("string") ? idOf("organisation", text) : text;
    made.set(`${stem}/${member}`, content(shape, text, isTimely));
  }
  made.set("of_a_newer_version", { [text]: [text, { [text]: text }] });
  made.set(`x${text}`, text);
  // An object would take `__proto__` for something else.
  return `{${[...made].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
}

/** A file of these lines of records; `top` is what stands before them. */
export function file(records, top = {}) {
  const head = Object.entries({ format: "roundtable", ...top }).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${head.join(",")},\n"records":[\n${records.join(",\n")}\n]}\n`;
}

/** The whole group: every text in every field of every kind. */
export function everything() {
  const records = TEXTS.flatMap(({ text }, at) =>
    KINDS.filter((kind) => kind !== "group").map((kind) => record(kind, text, { isTimely: at % 4 !== 3 })),
  );
  const all = TEXTS.slice(0, 40).map(({ text }) => text).join(" ");
  records.push(record("group", all, { id: "group" }));
  return file(records, { version: "1.9", workspace: "w-injection", name: all, motto: { [all]: [all] } });
}
