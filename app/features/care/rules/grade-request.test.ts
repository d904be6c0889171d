import { expect, test } from "vitest";
import { gradeRequest } from "./grade-request.ts";

const calm = { emergency: false, timesReopened: 0 };

test.each([
  [{ ...calm, kind: "repair", category: "leak_proofing" }, "A"],
  [{ ...calm, kind: "repair", category: "doors_windows" }, "B"],
  [{ ...calm, kind: "repair", category: "other" }, "B"],
  [{ ...calm, kind: "repair", category: "doors_windows", emergency: true }, "A"],
  [{ ...calm, kind: "repair", category: "doors_windows", timesReopened: 1 }, "A"],
  [{ ...calm, kind: "complaint", category: "planning_design" }, "A"],
  [{ ...calm, kind: "enquiry", category: "service_process" }, "B"],
  [{ ...calm, kind: "suggestion", category: "planning_design" }, "C"],
  [{ ...calm, kind: "praise", category: "service_process" }, "C"],
] as const)("grades %j as %s", (request, grade) => {
  expect(gradeRequest(request)).toBe(grade);
});
