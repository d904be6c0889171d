import { expect, it } from "vitest";
import { judgeRoleChange } from "./judge-role-change.ts";

it("refuses to change one's own roles", () => {
  const change = { byStaffId: "tao", staffId: "tao", administrators: ["tao", "he"], roles: ["finance"] } as const;
  expect(judgeRoleChange(change)).toMatchObject({ reason: "own_roles" });
});

it("refuses to take the last administrator's role", () => {
  const change = { byStaffId: null, staffId: "tao", administrators: ["tao"], roles: ["finance"] } as const;
  expect(judgeRoleChange(change)).toMatchObject({ reason: "last_administrator" });
});

it("refuses to suspend the last administrator", () => {
  const change = { byStaffId: null, staffId: "tao", administrators: ["tao"], roles: [] } as const;
  expect(judgeRoleChange(change)).toMatchObject({ reason: "last_administrator" });
});

it("lets one of two administrators go", () => {
  const change = { byStaffId: "he", staffId: "tao", administrators: ["tao", "he"], roles: [] } as const;
  expect(judgeRoleChange(change).ok).toBe(true);
});

it("lets somebody who is no administrator change while there is one", () => {
  const change = { byStaffId: "tao", staffId: "he", administrators: ["tao"], roles: ["auditor"] } as const;
  expect(judgeRoleChange(change).ok).toBe(true);
});
