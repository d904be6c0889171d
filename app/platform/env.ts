import { resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";

const port = z.coerce.number("must be a port, 1 to 65535").int().min(1).max(65_535);
const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");
const url = (protocols: RegExp, message: string) => z.url({ protocol: protocols, error: message });

/** Every variable the club reads, by its name; `.env.example` says what each is for. */
const variables = {
  DATABASE_URL: url(/^postgres(ql)?$/, "must be a postgresql:// URL"),
  CLUB_SECRET: z
    .string("must be set to a random text of at least 32 characters")
    .min(32, "must have at least 32 characters"),
  CLUB_DEMO: flag.default(true),
  CLUB_DATA_DIR: z.string().default(".data"),
  CLUB_STORAGE_DIR: z.string().optional(),
  CLUB_HOST: z.string().default("127.0.0.1"),
  CLUB_PORT: port.default(3000),
  CLUB_WORKER_PORT: port.default(3001),
  CLUB_URL: url(/^https?$/, "must be an http:// or https:// URL")
    .refine((value) => new URL(value).pathname === "/", "must have no path")
    .transform((value) => new URL(value).origin)
    .optional(),
  CLUB_ZONE: z.string().refine(isZone, "must be a time zone such as Asia/Shanghai").default("Asia/Shanghai"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  SENDER_URL: url(/^https?$/, "must be an http:// or https:// URL").optional(),
  SENDER_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
};

/** Names of all variables. */
export const variableNames = Object.keys(variables);

const schema = z
  .object(variables)
  .refine((values) => (values.SENDER_URL === undefined) === (values.SENDER_SECRET === undefined), {
    path: ["SENDER_SECRET"],
    message: "goes together with SENDER_URL",
  })
  .transform((values) => ({
    databaseUrl: values.DATABASE_URL,
    /** Key from which those for encryption, search and signatures are derived. */
    clubSecret: values.CLUB_SECRET,
    isDemo: values.CLUB_DEMO,
    dataDir: resolve(values.CLUB_DATA_DIR),
    /** Absolute path of the folder with uploaded and produced files. */
    storageDir: resolve(values.CLUB_STORAGE_DIR ?? `${values.CLUB_DATA_DIR}/files`),
    host: values.CLUB_HOST,
    port: values.CLUB_PORT,
    /** Where the worker answers health and metrics. */
    workerPort: values.CLUB_WORKER_PORT,
    /** Origin under which people reach the club, without a slash at the end. */
    clubUrl: values.CLUB_URL ?? `http://localhost:${values.CLUB_PORT}`,
    clubZone: values.CLUB_ZONE,
    logLevel: values.LOG_LEVEL,
    /** Gateway of the SMS and mail provider; null without one. */
    sender:
      values.SENDER_URL === undefined || values.SENDER_SECRET === undefined
        ? null
        : { url: values.SENDER_URL, secret: values.SENDER_SECRET },
    /** Null when payments are off. */
    stripe:
      values.STRIPE_SECRET_KEY === undefined
        ? null
        : { secretKey: values.STRIPE_SECRET_KEY, webhookSecret: values.STRIPE_WEBHOOK_SECRET ?? null },
  }));

/** Variables by name. */
type Variables = Readonly<Record<string, string | undefined>>;

/** The configuration of a process. */
export type Env = z.output<typeof schema>;

/**
 * Reads the configuration.
 * @param source variables by name; an empty one counts as missing.
 * @throws OperatorError that names each wrong or missing variable and never shows its value.
 */
export function readEnv(source: Variables = process.env): Env {
  return parse(schema, source);
}

const startSchema = z.object({
  ...variables,
  DATABASE_URL: variables.DATABASE_URL.optional(),
  CLUB_SECRET: variables.CLUB_SECRET.optional(),
});

/** What is needed before the embedded database runs: it brings DATABASE_URL and CLUB_SECRET. */
export type StartEnv = { databaseUrl: string | undefined; clubSecret: string | undefined; dataDir: string };

/** Reads what decides whether the embedded database is needed; refuses like `readEnv`. */
export function readStartEnv(source: Variables = process.env): StartEnv {
  const values = parse(startSchema, source);
  return {
    databaseUrl: values.DATABASE_URL,
    clubSecret: values.CLUB_SECRET,
    dataDir: resolve(values.CLUB_DATA_DIR),
  };
}

function parse<T>(shape: z.ZodType<T>, source: Variables): T {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`;
  });
  throw new OperatorError(`${faults.join("; ")}. See .env.example.`);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
