/** What PostgreSQL said, whichever library passed it on. */
type DatabaseError = { code: string; message: string; constraint: string | undefined };

const uniqueViolation = "23505";
const checkViolation = "23514";
const serializationFailure = "40001";
const deadlockDetected = "40P01";

/**
 * @param constraint name of the constraint or unique index as in the database; without it any counts.
 * @returns whether the error is the database refusing a second row with the same key.
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, uniqueViolation, constraint);
}

/**
 * @param constraint name of the check as in the database; without it any counts.
 * @returns whether the error is the database refusing a row against a check, or a trigger refusing in its name.
 */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, checkViolation, constraint);
}

/** @returns whether the same transaction may succeed when it is repeated from its start. */
export function isRepeatable(error: unknown): boolean {
  const found = findDatabaseError(error);
  return found?.code === serializationFailure || found?.code === deadlockDetected || readCode(error) === "P2034";
}

const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  // Prisma: cannot reach, timed out, connection closed, no connection free, could not start a transaction.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  // PostgreSQL: connection exceptions, too many connections, shutting down or starting.
  "08000",
  "08003",
  "08006",
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);

/** Messages of the driver that carry no code. */
const unavailableMessages =
  /connection terminated|timeout exceeded when trying to connect|server closed the connection/i;

/** @returns whether the database is away, so that the same request may succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return walkCauses(error).some((cause) => {
    const codes = [readText(cause, "code"), readText(cause, "originalCode")];
    const isKnownCode = codes.some((code) => code !== undefined && unavailableCodes.has(code));
    return isKnownCode || unavailableMessages.test(readText(cause, "message") ?? "");
  });
}

function isViolation(error: unknown, code: string, constraint: string | undefined): boolean {
  const found = findDatabaseError(error);
  return found?.code === code && (constraint === undefined || found.constraint === constraint);
}

function findDatabaseError(error: unknown): DatabaseError | undefined {
  for (const cause of walkCauses(error)) {
    const code = readText(cause, "originalCode") ?? readText(cause, "code");
    if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P2")) {
      const message = readText(cause, "originalMessage") ?? readText(cause, "message") ?? "";
      return { code, message, constraint: readText(cause, "constraint") ?? findConstraint(message) };
    }
  }
  return undefined;
}

/** Prisma passes on the message and not always the name. */
function findConstraint(message: string): string | undefined {
  return /constraint "([^"]+)"/.exec(message)?.[1];
}

function readCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null ? readText(error, "code") : undefined;
}

/** The error, what it was made from, and where Prisma keeps the driver's error; outermost first. */
function walkCauses(error: unknown): object[] {
  const causes: object[] = [];
  let next: unknown = error;
  while (typeof next === "object" && next !== null && causes.length < 10) {
    causes.push(next);
    next = readObject(readObject(next, "meta"), "driverAdapterError") ?? readObject(next, "cause");
  }
  return causes;
}

function readObject(value: unknown, key: string): object | undefined {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const inner: unknown = Reflect.get(value, key);
  return typeof inner === "object" && inner !== null ? inner : undefined;
}

function readText(value: object, key: string): string | undefined {
  const inner: unknown = Reflect.get(value, key);
  return typeof inner === "string" ? inner : undefined;
}
