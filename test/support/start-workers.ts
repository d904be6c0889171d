import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach } from "vitest";

/**
 * Lets a test file start workers in processes of their own, as many as it likes; those that still run are ended after
 * each test.
 * @param program path of what Node runs; `DATABASE_URL` leads it to the test's database.
 * @returns what starts one.
 */
export function startWorkers(program: string, databaseUrl: string): () => ChildProcess {
  const processes: ChildProcess[] = [];
  afterEach(async () => {
    const running = processes.splice(0).filter((child) => child.exitCode === null && child.signalCode === null);
    await Promise.all(running.map((child) => (child.kill("SIGTERM"), once(child, "exit"))));
  });
  return () => {
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    const child = spawn(process.execPath, [program], { env, stdio: "inherit" });
    processes.push(child);
    return child;
  };
}
