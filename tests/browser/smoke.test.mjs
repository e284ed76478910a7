// The build opens wherever it is put, and asks nobody else for anything.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, start } from "./harness.mjs";

for (const folder of ["/", "/a/sub/"]) {
  test(`the build opens under ${folder} without errors or requests elsewhere`, async (t) => {
    const site = await start(t, { folder });
    const visitor = await site.newVisitor();
    const page = await open(await visitor.newPage());
    assert.equal(await page.getByRole("main").count(), 1);
  });
}
