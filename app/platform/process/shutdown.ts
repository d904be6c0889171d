/** Milliseconds for an orderly end; what is not done then is done by the next start. */
const patienceMs = 20_000;

/**
 * Ends the process in order when it is told to, or when the process that started it dies.
 * @param stop runs once and waits for what is under way. The process ends after it; a second signal ends it at once.
 */
export function onShutdown(stop: () => Promise<void>): void {
  let isStopping = false;
  const begin = () => {
    if (isStopping) {
      process.exit(1);
    }
    isStopping = true;
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
    process.on(signal, begin);
  }
  const isStartedByAnother = process.send !== undefined;
  if (isStartedByAnother && !process.connected) {
    begin();
  }
  process.once("disconnect", () => {
    if (!isStopping) {
      begin();
    }
  });
}
