import type { Db } from "#app/platform/db/database.ts";
import { isUuid } from "#app/shared/ids.ts";
import { initialOf } from "#app/shared/text.ts";

/** Something that the trail names: a kind such as "member", and its id. */
export type Thing = { kind: string | null; id: string | null };

type Named = { id: string; name: string };
type Ids = { in: string[] };

const byName = { id: true, name: true } as const;
const person = { displayName: true, member: { select: { name: true } } } as const;

/** How the things of each kind are called; what is missing here has no name. */
const NAMES: Readonly<Record<string, (db: Db, id: Ids) => Promise<Named[]>>> = {
  staff: (db, id) => db.staff.findMany({ where: { id }, select: byName }),
  member: (db, id) => db.member.findMany({ where: { id }, select: byName }),
  clerk: (db, id) => db.merchantClerk.findMany({ where: { id }, select: byName }),
  branch: (db, id) => db.branch.findMany({ where: { id }, select: byName }),
  merchant: (db, id) => db.merchant.findMany({ where: { id }, select: byName }),
  project: (db, id) => db.project.findMany({ where: { id }, select: byName }),
  community: (db, id) => db.community.findMany({ where: { id }, select: byName }),
  tier: (db, id) => db.tier.findMany({ where: { id }, select: byName }),
  home: nameHomes,
  conversation: nameConversations,
  contact: nameContacts,
  payout_line: namePayees,
  care_request: async (db, id) =>
    (await db.careRequest.findMany({ where: { id }, select: { id: true, number: true } })).map(called("number")),
  payout_batch: async (db, id) =>
    (await db.payoutBatch.findMany({ where: { id }, select: { id: true, number: true } })).map(called("number")),
  event: async (db, id) =>
    (await db.event.findMany({ where: { id }, select: { id: true, title: true } })).map(called("title")),
  perk: async (db, id) =>
    (await db.perk.findMany({ where: { id }, select: { id: true, title: true } })).map(called("title")),
  reward: async (db, id) =>
    (await db.reward.findMany({ where: { id }, select: { id: true, title: true } })).map(called("title")),
  voucher: async (db, id) =>
    (await db.voucher.findMany({ where: { id }, select: { id: true, code: true } })).map(called("code")),
  referral: nameFriends,
  register_import: async (db, id) =>
    (await db.registerImport.findMany({ where: { id }, select: { id: true, fileName: true } })).map(called("fileName")),
};

/** @returns what things are called, in one query for each kind among them; those without a name are left out. */
export async function readNames(db: Db, things: readonly Thing[]): Promise<(thing: Thing) => string | null> {
  const found = new Map<string, string>();
  const kinds = new Set(things.flatMap(({ kind }) => kind ?? []));
  await Promise.all(
    [...kinds].map(async (kind) => {
      const named = things.flatMap(({ kind: other, id }) => (other === kind && id !== null && isUuid(id) ? [id] : []));
      if (named.length === 0) return;
      const rows = await NAMES[kind]?.(db, { in: [...new Set(named)] });
      for (const { id, name } of rows ?? []) found.set(`${kind}/${id}`, name);
    }),
  );
  return ({ kind, id }) => found.get(`${kind}/${id}`) ?? null;
}

/** @returns how to make a row's one text its name. */
function called<Key extends string>(key: Key): (row: { id: string } & Record<Key, string>) => Named {
  return (row) => ({ id: row.id, name: row[key] });
}

/** A friend who has not agreed is known to the club by one letter only. */
async function nameFriends(db: Db, id: Ids): Promise<Named[]> {
  const select = { id: true, friendName: true, friendConsent: true };
  const referrals = await db.referral.findMany({ where: { id }, select });
  return referrals.map(({ id: referralId, friendName, friendConsent }) => ({
    id: referralId,
    name: friendConsent === "agreed" ? friendName : `${initialOf(friendName)}**`,
  }));
}

async function nameHomes(db: Db, id: Ids): Promise<Named[]> {
  const select = { id: true, block: true, unit: true, room: true, community: { select: { name: true } } };
  const homes = await db.home.findMany({ where: { id }, select });
  return homes.map(({ id: homeId, block, unit, room, community }) => ({
    id: homeId,
    name: `${community.name} ${[block, unit, room].filter(Boolean).join("-")}`,
  }));
}

async function nameConversations(db: Db, id: Ids): Promise<Named[]> {
  const rows = await db.conversation.findMany({ where: { id }, select: { id: true, contact: { select: person } } });
  return rows.map(({ id: conversationId, contact }) => ({
    id: conversationId,
    name: contact.member?.name ?? contact.displayName,
  }));
}

async function nameContacts(db: Db, id: Ids): Promise<Named[]> {
  const rows = await db.chatContact.findMany({ where: { id }, select: { id: true, ...person } });
  return rows.map(({ id: contactId, displayName, member }) => ({ id: contactId, name: member?.name ?? displayName }));
}

async function namePayees(db: Db, id: Ids): Promise<Named[]> {
  const select = { id: true, reward: { select: { member: { select: { name: true } } } } };
  const lines = await db.payoutLine.findMany({ where: { id }, select });
  return lines.map(({ id: lineId, reward }) => ({ id: lineId, name: reward.member.name }));
}
