import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { once } from "node:events";

/** A process of the club. */
export type ProcessPlan = {
  /** "web", "worker" and so on. */
  name: string;
  /** What Node runs. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Where it writes; null for the terminal. */
  logFile: string | null;
};

export type Supervised = {
  /** Asks the process to end, and ends it when it does not. */
  stop(): Promise<void>;
};

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** A process that lived for so long fell over something new. */
const steadyMs = 60_000;
const stopPatienceMs = 25_000;

/**
 * Keeps a process running until `stop`.
 * @param say tells a person, in one line, that it fell over and is started again.
 */
export function supervise(plan: ProcessPlan, say: (line: string) => void): Supervised {
  let pauseMs = firstPauseMs;
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let child = run();

  function run(): ChildProcess {
    const startedAt = performance.now();
    const started = launch(plan);
    started.once("exit", (code, signal) => {
      if (isStopping) {
        return;
      }
      if (performance.now() - startedAt > steadyMs) {
        pauseMs = firstPauseMs;
      }
      const log = plan.logFile === null ? "" : ` Its log: ${plan.logFile}`;
      say(`${plan.name} ended (${signal ?? `exit code ${code}`}) and is started again in ${pauseMs / 1000} s.${log}`);
      timer = setTimeout(() => {
        child = run();
      }, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
    return started;
  }

  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) {
        return;
      }
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const killer = setTimeout(() => child.kill("SIGKILL"), stopPatienceMs);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** In a group of its own: Ctrl-C reaches only us, and we end the processes in order. */
function launch(plan: ProcessPlan): ChildProcess {
  const log = plan.logFile === null ? "inherit" : openSync(plan.logFile, "a", 0o600);
  const child = spawn(process.execPath, plan.args, {
    env: plan.env,
    detached: process.platform !== "win32",
    stdio: ["ignore", log, log, "ipc"],
  });
  if (typeof log === "number") {
    closeSync(log);
  }
  return child;
}
