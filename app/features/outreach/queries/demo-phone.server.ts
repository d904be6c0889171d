import { z } from "zod";
import type { Context } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { Env } from "#app/platform/env.ts";

/** Owners whom a visitor of the demo club can be. */
const OWNERS = 6;
/** A gateway that is asked and does not answer is down, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Somebody whose phone the demo club shows. `phone` (E.164) is null for a person who is no member. */
export type DemoPerson = { key: string; name: string; phone: string | null; isBound: boolean };

const bubblesSchema = z.array(
  z.object({
    number: z.number(),
    from: z.enum(["account", "person"]),
    text: z.string(),
    picture: z.object({ base64: z.base64() }).nullable(),
    at: z.iso.datetime(),
  }),
);

const metSchema = z.object({ contactId: z.string() });

export type DemoBubble = z.output<typeof bubblesSchema>[number];

/** A simulated person's phone: how the network names them today, and what stands on it, oldest first. */
export type DemoPhone = { contactExternalId: string; bubbles: DemoBubble[] };

/** The simulated account's people, as the demo club's phone page plays them. */
export type DemoGateway = {
  /** Makes people the account's friends, so that it can write to them. */
  meet(people: readonly Pick<DemoPerson, "key" | "name">[]): Promise<void>;
  /** @returns the person's phone, with what the network remembers; they are the account's friend from now on. */
  readPhone(person: DemoPerson): Promise<DemoPhone>;
  /** The person writes to the club's account. */
  write(person: DemoPerson, text: string): Promise<void>;
};

/** @returns the door to the local gateway; null when the chat is real or there is none. */
export function openDemoGateway({ gatewayControlUrl, puppet }: Env): DemoGateway | null {
  if (gatewayControlUrl === null || puppet === null) return null;
  const headers = { authorization: `Bearer ${puppet.token}`, "content-type": "application/json" };

  async function call(path: string, body?: object): Promise<unknown> {
    const response = await fetch(new URL(path, gatewayControlUrl ?? undefined), {
      method: body === undefined ? "GET" : "POST",
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`The chat gateway answers ${response.status}`);
    return response.json();
  }

  const meetOne = ({ key, name }: Pick<DemoPerson, "key" | "name">) => call("/people", { key, name, friend: true });

  return {
    async meet(people) {
      for (const person of people) await meetOne(person);
    },
    async readPhone(person) {
      const { contactId } = metSchema.parse(await meetOne(person));
      return {
        contactExternalId: contactId,
        bubbles: bubblesSchema.parse(await call(`/people/${person.key}/bubbles`)),
      };
    },
    async write(person, text) {
      await meetOne(person);
      await call(`/people/${person.key}/bubbles`, { text });
    },
  };
}

/** @returns owners of the demo club, those who have referred most first. */
export async function listDemoOwners({ db, vault }: Pick<Context, "db" | "vault">): Promise<DemoPerson[]> {
  const members = await db.member.findMany({
    where: { state: "active" },
    orderBy: [{ referrals: { _count: "desc" } }, { id: "asc" }],
    take: OWNERS,
    select: { id: true, name: true, phoneEnc: true, contacts: { take: 1, select: { id: true } } },
  });
  return members.map(({ id, name, phoneEnc, contacts }) => ({
    key: id,
    name,
    phone: vault.decrypt(phoneEnc),
    isBound: contacts.length > 0,
  }));
}

/** @returns owners who have bound a chat contact, as the simulated account knows them. */
export async function listBoundOwners(db: Db): Promise<Pick<DemoPerson, "key" | "name">[]> {
  const members = await db.member.findMany({
    where: { contacts: { some: {} } },
    select: { id: true, name: true },
  });
  return members.map(({ id, name }) => ({ key: id, name }));
}
