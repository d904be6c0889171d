import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = `
  import { onShutdown } from ${JSON.stringify(join(import.meta.dirname, "shutdown.ts"))};
  onShutdown(async () => {
    process.stdout.write("stopping\\n");
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.stdout.write("stopped\\n");
  });
  setInterval(() => undefined, 1_000);
  process.stdout.write("ready\\n");`;

/** Runs the script below a shell, as npm does. @returns the shell and what the script prints until it has ended. */
async function runBelowShell(): Promise<{ shell: ChildProcess; output: Promise<string> }> {
  const command = '"$0" --input-type=module -e "$1"; true';
  const shell = spawn("sh", ["-c", command, process.execPath, script], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  await once(shell.stdout, "readable");
  return { shell, output: text(shell.stdout) };
}

test("a process whose npm is ended alone ends in order too", async () => {
  const { shell, output } = await runBelowShell();
  shell.kill("SIGTERM");
  expect(await output).toBe("ready\nstopping\nstopped\n");
});

test("a Ctrl-C that npm passes on as well is one wish to stop", async () => {
  const { shell, output } = await runBelowShell();
  const group = -(shell.pid ?? 0);
  process.kill(group, "SIGINT");
  setTimeout(() => process.kill(group, "SIGINT"), 50);
  expect(await output).toBe("ready\nstopping\nstopped\n");
});
