// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OneRosterData } from "../../example/oneroster/data";
import { writtenRegion } from "./written-region";

const regio = writtenRegion(200);
const data = JSON.parse(readFileSync(join(regio.map, "oneroster/oneroster-noorderveen.json"), "utf8")) as OneRosterData;
afterAll(() => regio.remove());

test("the administration knows two schools, four school years and the pupils of those schools", () => {
  expect(data.orgs.map(({ identifier }) => identifier)).toEqual(["90AF00", "90AG00"]);
  expect(data.academicSessions).toHaveLength(4);
  expect(data.users.length).toBeGreaterThan(10);
  const users = new Set(data.users.map(({ sourcedId }) => sourcedId));
  for (const { user } of data.enrollments) expect(users).toContain((user as { sourcedId: string }).sourcedId);
});

test("one pupil has no BSN, and an identifier is nowhere else", () => {
  expect(data.users.filter(({ userIds }) => (userIds as unknown[]).length === 0)).toHaveLength(1);
  for (const user of data.users) expect(JSON.stringify({ ...user, userIds: [] })).not.toMatch(/9999\d{5}/);
});

test("the end of an enrolment is the first day that no longer counts", () => {
  for (const { beginDate, endDate } of data.enrollments) expect(String(beginDate) < String(endDate)).toBe(true);
  expect(data.enrollments.some(({ endDate }) => String(endDate).endsWith("-08-01"))).toBe(true);
});
