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

export type LogOptions = {
  /** Which process writes, for example "web". */
  process: string;
  /** Lowest level written, "silent" for none. */
  level: string;
  /** For a command whose standard output is its result. */
  toStandardError?: boolean;
};

/** @returns a log of JSON lines. */
export function createLog({ process: processName, level, toStandardError = false }: LogOptions): Log {
  return pino(
    {
      level,
      base: { process: processName },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: hiddenPaths, censor: "[hidden]" },
      serializers: { error: serializeError, err: serializeError },
    },
    pino.destination({ fd: toStandardError ? 2 : 1, sync: true }),
  );
}

/** A log that writes nothing. */
export const silentLog: Log = pino({ level: "silent" });

/**
 * @returns an address's path as it may be logged: links to set a password, to join a household or to answer a
 *   recommendation hold their secret in it. Ids of records stay.
 */
export function pathForLog(path: string): string {
  return path.replace(/\/(?![0-9a-f]{8}-)[\w-]{20,}/gi, "/[hidden]");
}

/** Error codes, unlike the codes people type, belong in the log. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) {
    return error;
  }
  const errorCode = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : serializeError(error.cause);
  return { type: error.name, message: error.message, stack: error.stack, errorCode, cause };
}
