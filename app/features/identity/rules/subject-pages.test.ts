import { expect, test } from "vitest";
import { abilitiesOf } from "#app/shared/abilities.ts";
import { findSubjectPage } from "./subject-pages.ts";

test("leads to what the reader may see, and nowhere else", () => {
  const auditor = abilitiesOf(["auditor"]);
  expect(findSubjectPage(auditor, { kind: "member", id: "7" })).toBe("/staff/members/7");
  expect(findSubjectPage(auditor, { kind: "tier", id: "7" })).toBeNull();
  expect(findSubjectPage(abilitiesOf(["administrator"]), { kind: "tier", id: "7" })).toBe(
    "/staff/settings/tiers?tier=7",
  );
  expect(findSubjectPage(auditor, { kind: "home", id: "7" })).toBeNull();
  expect(findSubjectPage(auditor, { kind: null, id: null })).toBeNull();
});
