// Every view of the calendar as it would be pinned to a wall: one sheet, whatever paper the
// printer has and whichever way it lies.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, start } from "./harness.mjs";

const VIEWS = {
  "month/2022-10": ["grid", "October 2022"],
  "month/2022-11": ["grid", "November 2022"],
  "month/2019-03": ["grid", "March 2019"],
  "week/2022-10-17": ["grid", "17–23 October 2022"],
  "day/2022-10-18": ["grid", "18 October 2022"],
  "year/2022": ["grid", "2022"],
  "timeline/2022": ["heading", "2022"],
};

const PAPERS = [
  { format: "A4" },
  { format: "A4", preferCSSPageSize: true },
  { format: "A4", landscape: true },
  { format: "A3", preferCSSPageSize: true },
  { format: "Letter", preferCSSPageSize: true },
];

test("a view on paper is one sheet", async (t) => {
  const site = await start(t, { files: process.env.DIST });
  const visitor = await site.newVisitor({ timezoneId: "Asia/Bangkok" });
  const page = await visitor.newPage();
  for (const [address, [role, name]] of Object.entries(VIEWS)) {
    await open(page, `#/calendar/${address}`);
    await page.getByRole(role, { name, exact: true }).first().waitFor();
    for (const paper of PAPERS) {
      const sheets = (await page.pdf(paper)).toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
      assert.equal(sheets.length, 1, `${address} on ${JSON.stringify(paper)}`);
    }
  }
});
