import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

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
