import type { Pool } from "pg";
import type { Actor, Context, JobActor } from "#app/platform/context.ts";
import type { Clock } from "#app/platform/clock.ts";
import type { Db } from "#app/platform/db/database.ts";
import { seededRandom, type Random } from "#app/platform/random.ts";
import type { Storage } from "#app/platform/storage.ts";
import type { Vault } from "#app/platform/vault.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { uuidV7 } from "#app/shared/ids.ts";
import type { Outcome } from "#app/shared/outcome.ts";
import type { When, YearsAgo } from "../content/types.ts";

export type DemoServices = {
  db: Db;
  pool: Pool;
  clock: Clock;
  random: Random;
  vault: Vault;
  storage: Storage;
  zone: string;
  chat: ChatNetwork;
};

/** Where the demo's owners chat with the club. */
export type ChatNetwork = {
  /** The key of the account that the bot will run. */
  accountKey: string;
  /** How the network names a person. @param personKey the member's id. */
  contactIdOf(personKey: string): string;
};

/** A job that nobody stops and that is tried once. */
export type StagedJob = Context<JobActor> & {
  pool: Pool;
  storage: Storage;
  signal: AbortSignal;
  isLastAttempt: true;
};

/** Where the demo club's past is acted out: each command runs at its own moment, by its own actor. */
export type Stage = {
  services: DemoServices;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  /** Chance for the content: the same on every loading, unlike that of codes and tokens. */
  chance: Random;
  /** The id of a piece of content, the same whenever it is asked for. */
  id(kind: string, key: string): string;
  /** A moment of the content, never later than now. */
  past(when: When): Temporal.Instant;
  /** A moment of the content, past or to come. */
  moment(when: When): Temporal.Instant;
  day(yearsAgo: YearsAgo): Temporal.PlainDate;
  /** What a command is given when `actor` acts at that moment. */
  as<A extends Actor>(actor: A, at: Temporal.Instant): Context<A>;
  /** The loader itself as actor. */
  loader(at?: Temporal.Instant): Context<JobActor>;
  /** What a job takes that is done at that moment. */
  job(at: Temporal.Instant): StagedJob;
};

/** Sets the stage for the club's day on which the demo is loaded. */
export function createStage(services: DemoServices): Stage {
  const now = services.clock.now();
  const today = todayIn(now, services.zone);
  const chance = seededRandom("demo club");
  const ids = new Map<string, string>();
  const moment = ({ inDays, at }: When) =>
    today.add({ days: inDays }).toZonedDateTime({ timeZone: services.zone, plainTime: at }).toInstant();
  const as = <A extends Actor>(actor: A, at: Temporal.Instant): Context<A> => ({
    ...services,
    clock: { now: () => at },
    actor,
  });
  const loader = (at = now) => as({ kind: "job", name: "demo club" }, at);
  return {
    services,
    now,
    today,
    chance,
    id(kind, key) {
      const name = `${kind} ${key}`;
      const known = ids.get(name) ?? uuidV7(now.epochMilliseconds, (length) => services.random.bytes(length));
      ids.set(name, known);
      return known;
    },
    moment,
    past: (when) => earlier(moment(when), now),
    day: ({ yearsAgo, plusDays }) => today.subtract({ years: yearsAgo }).add({ days: plusDays }),
    as,
    loader,
    job(at) {
      const { pool, storage } = services;
      return { ...loader(at), pool, storage, signal: new AbortController().signal, isLastAttempt: true };
    },
  };
}

const FOUNDED_DAYS_AGO = 700;

/** @returns when the demo club was founded. */
export function foundedAt({ now }: Pick<Stage, "now">): Temporal.Instant {
  return now.subtract({ hours: FOUNDED_DAYS_AGO * 24 });
}

/** @returns the earlier of two moments. */
export function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

/** @returns what a command gave. @throws when it refused: the content does not fit the rules. */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The demo club's content breaks a rule: ${what}: ${outcome.reason}`);
}

/** Transactions at once: the loader's pool has eight connections. */
const AT_ONCE = 6;

/** Does independent work for each item, several at once. */
export async function forEach<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, item] of queue) await work(item, index);
    }),
  );
}

/** @returns the items in an order of chance. */
export function shuffle<T>(items: readonly T[], chance: Random): T[] {
  return items
    .map((item) => ({ item, place: chance.integer(2 ** 32) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
