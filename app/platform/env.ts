import { resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";

const port = z.coerce.number("must be a port, 1 to 65535").int().min(1, "must be at least 1").max(65_535);
const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");

/** Every variable the club reads, by its name; `.env.example` says what each is for. */
const variables = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" }),
  CLUB_SECRET: z.string().min(32, "must have at least 32 characters"),
  CLUB_DEMO: flag.default(true),
  CLUB_DATA_DIR: z.string().default(".data"),
  CLUB_STORAGE_DIR: z.string().optional(),
  CLUB_HOST: z.string().default("127.0.0.1"),
  CLUB_PORT: port.default(3000),
  CLUB_WORKER_PORT: port.default(3001),
  CLUB_URL: z
    .url({ protocol: /^https?$/, error: "must be an http:// or https:// URL" })
    .refine((value) => new URL(value).pathname === "/", "must have no path")
    .transform((value) => new URL(value).origin)
    .optional(),
  CLUB_ZONE: z.string().refine(isZone, "must be a time zone such as Asia/Shanghai").default("Asia/Shanghai"),
  CLUB_GATEWAY_CONTROL_URL: z.url({ protocol: /^http$/, error: "must be an http:// URL" }).optional(),
  WECHATY_PUPPET_SERVICE_TOKEN: z.string().optional(),
  WECHATY_PUPPET_SERVICE_ENDPOINT: z
    .string()
    .regex(/^\S+:\d+$/, "must be host:port")
    .optional(),
  SENDER_URL: z.url({ protocol: /^https?$/, error: "must be an http:// or https:// URL" }).optional(),
  SENDER_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
};

type Values = z.output<z.ZodObject<typeof variables>>;

/** Names of all variables. */
export const variableNames = Object.keys(variables);

const schema = z.object(variables).check(requireSenderPair).transform(toEnv);

/** The configuration of a process. */
export type Env = z.output<typeof schema>;

/** Variables by name. */
type Variables = Readonly<Record<string, string | undefined>>;

function toEnv(values: Values) {
  const { SENDER_URL, SENDER_SECRET, WECHATY_PUPPET_SERVICE_TOKEN: puppetToken } = values;
  return {
    databaseUrl: values.DATABASE_URL,
    /** Key from which those for encryption, search and signatures are derived. */
    clubSecret: values.CLUB_SECRET,
    isDemo: values.CLUB_DEMO,
    /** Absolute path of the folder with uploaded and produced files. */
    storageDir: resolve(values.CLUB_STORAGE_DIR ?? `${values.CLUB_DATA_DIR}/files`),
    host: values.CLUB_HOST,
    port: values.CLUB_PORT,
    /** Where the worker answers health and metrics. */
    workerPort: values.CLUB_WORKER_PORT,
    /** Origin under which people reach the club, without a slash at the end. */
    clubUrl: values.CLUB_URL ?? `http://localhost:${values.CLUB_PORT}`,
    clubZone: values.CLUB_ZONE,
    /** The chat account's Wechaty puppet service; null when the club has no chat. */
    puppet:
      puppetToken === undefined
        ? null
        : { token: puppetToken, endpoint: values.WECHATY_PUPPET_SERVICE_ENDPOINT ?? null },
    /** HTTP side of the local chat gateway; null when the chat is real. */
    gatewayControlUrl: values.CLUB_GATEWAY_CONTROL_URL ?? null,
    /** Hands over SMS and mail; null when there is no provider. */
    sender: SENDER_URL !== undefined && SENDER_SECRET !== undefined ? { url: SENDER_URL, secret: SENDER_SECRET } : null,
    logLevel: values.LOG_LEVEL,
  };
}

/** One without the other is a mistake, not a choice. */
function requireSenderPair({ value, issues }: z.core.ParsePayload<Values>): void {
  const pair = ["SENDER_URL", "SENDER_SECRET"] as const;
  const missing = pair.filter((name) => value[name] === undefined);
  if (missing.length === 1) {
    issues.push({ code: "custom", input: undefined, path: missing, message: "is missing" });
  }
}

/**
 * Reads the configuration.
 * @param source variables by name; an empty one counts as missing.
 * @throws OperatorError that names each wrong or missing variable and never shows its value.
 */
export function readEnv(source: Variables = process.env): Env {
  return parse(schema, source);
}

const startSchema = z
  .object({
    ...variables,
    DATABASE_URL: variables.DATABASE_URL.optional(),
    CLUB_SECRET: variables.CLUB_SECRET.optional(),
  })
  .transform((values) => ({
    databaseUrl: values.DATABASE_URL,
    clubSecret: values.CLUB_SECRET,
    dataDir: resolve(values.CLUB_DATA_DIR),
    host: values.CLUB_HOST,
    port: values.CLUB_PORT,
    hasPuppet: values.WECHATY_PUPPET_SERVICE_TOKEN !== undefined,
  }));

/** What is needed before the embedded database runs, which brings DATABASE_URL and CLUB_SECRET. */
export type StartEnv = z.output<typeof startSchema>;

/** Reads what decides how the club is started; refuses like `readEnv`. */
export function readStartEnv(source: Variables = process.env): StartEnv {
  return parse(startSchema, source);
}

/** Reads the club's time zone alone, for what needs no club. */
export function readClubZone(source: Variables = process.env): string {
  return parse(z.object({ CLUB_ZONE: variables.CLUB_ZONE }), source).CLUB_ZONE;
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
