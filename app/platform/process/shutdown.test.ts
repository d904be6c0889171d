import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const program = `
  import { setTimeout as sleep } from "node:timers/promises";
  import { onShutdown } from "#app/platform/process/shutdown.ts";
  setInterval(() => undefined, 1000);
  await sleep(Number(process.argv[1]));
  onShutdown(async () => undefined);
  process.stdout.write("ready");
`;

test.each([
  ["after it has begun to watch", 0],
  ["before it watches", 600],
])("a process ends when the one that started it dies, %s", async (_, beginsAfterMs) => {
  const args = ["--input-type=module", "-e", program, String(beginsAfterMs)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const ended = once(child, "exit");
  if (beginsAfterMs === 0 && child.stdout) await once(child.stdout, "data");
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});
