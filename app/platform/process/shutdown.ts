/** Milliseconds for an orderly end; what is not done then is done by the next start. */
const patienceMs = 20_000;

/** npm passes on the Ctrl-C that the terminal has sent to all of the group already: so soon it is no second wish. */
const echoMs = 1_000;

/** Milliseconds between two looks at whether the shell in which npm runs a script is still there. */
const lookMs = 500;

/**
 * Ends the process in order when it is told to, or when the process that started it dies.
 * @param stop runs once and waits for what is under way. The process ends after it; a second signal ends it at once.
 */
export function onShutdown(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const begin = () => {
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stoppingSince !== undefined && performance.now() - stoppingSince > echoMs) process.exit(1);
      begin();
    });
  }
  const isStartedByAnother = process.send !== undefined;
  if (isStartedByAnother && !process.connected) {
    begin();
  }
  process.once("disconnect", begin);
  onOrphaned(begin);
}

/** Who ends npm alone ends the shell that npm runs a script in, and the shell tells the script nothing. */
function onOrphaned(begin: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    begin();
  }, lookMs);
  timer.unref();
}
