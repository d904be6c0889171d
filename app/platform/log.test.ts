import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pathForLog } from "./log.ts";

test("a log shows what happened and hides who it happened to", () => {
  const script = `
    import { createLog } from ${JSON.stringify(join(import.meta.dirname, "log.ts"))};
    const log = createLog({ process: "web", level: "info" });
    log.info({ memberId: "m1", phone: "13812345678", form: { code: "123456", friend: { name: "王敏" } } }, "signed in");
    log.warn({ error: Object.assign(new Error("refused"), { code: "ECONNREFUSED", cause: new Error("inner") }) }, "failed");
  `;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stdout).toContain('"memberId":"m1"');
  expect(stdout).toContain("ECONNREFUSED");
  expect(stdout).toContain("inner");
  expect(stdout).not.toMatch(/13812345678|123456|王敏/);
});

test.each([
  [
    "/staff/members/01a3b5c7-0000-7000-8000-000000000000/edit",
    "/staff/members/01a3b5c7-0000-7000-8000-000000000000/edit",
  ],
  ["/staff/password/TVFk_RtYxnBapm7rWyzRvVgqouUDi8rO", "/staff/password/[hidden]"],
  ["/r/9f86d081884c7d659a2feaa0c55ad015.data", "/r/[hidden].data"],
  ["/staff/settings/programmes/new", "/staff/settings/programmes/new"],
])("of the path %s it keeps %s", (path, kept) => {
  expect(pathForLog(path)).toBe(kept);
});
