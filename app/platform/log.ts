import pino from "pino";

export type Log = pino.Logger;

/** Personal values and secrets that must not reach a log, wherever in an entry they stand. */
const hiddenNames = [
  "phone",
  "friendPhone",
  "name",
  "friendName",
  "email",
  "token",
  "code",
  "pin",
  "password",
  "secret",
  "identityNumber",
  "bankAccount",
  "cookie",
  "authorization",
];

/** pino hides by path: at the top, and in objects one and two deep. */
const hiddenPaths = hiddenNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * @param process which process writes, for example "web".
 * @param level lowest level written, "silent" for none.
 * @returns a log of JSON lines on standard output.
 */
export function createLog({ process: processName, level }: { process: string; level: string }): Log {
  return pino({
    level,
    base: { process: processName },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: hiddenPaths, censor: "[hidden]" },
    serializers: { error: serializeError, err: serializeError },
  });
}

/** A log that writes nothing. */
export const silentLog: Log = pino({ level: "silent" });

/** Error codes, unlike the codes people type, belong in the log. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) {
    return error;
  }
  const errorCode = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : serializeError(error.cause);
  return { type: error.name, message: error.message, stack: error.stack, errorCode, cause };
}
