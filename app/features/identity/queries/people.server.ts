import type { Context } from "#app/platform/context.ts";
import type { StaffState } from "#app/platform/db/generated/enums.ts";

const PAGE_SIZE = 50;

export type PeopleFilter = {
  /** Part of a name or mail address. */
  text: string;
  /** Id of the last person of the page before. */
  after: string | null;
};

/** @returns a page of staff by name, with the id after which the next one begins. */
export async function listPeople({ db }: Pick<Context, "db">, { text, after }: PeopleFilter) {
  const rows = await db.staff.findMany({
    where: text === "" ? {} : { OR: [{ name: { contains: text } }, { email: { contains: text.toLowerCase() } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      name: true,
      email: true,
      state: true,
      passwordHash: true,
      totpConfirmedAt: true,
      roles: { select: { role: true } },
      sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
    },
  });
  const people = rows.slice(0, PAGE_SIZE).map(({ passwordHash, totpConfirmedAt, roles, sessions, ...person }) => ({
    ...person,
    state: stateOf(person.state, passwordHash),
    hasTotp: totpConfirmedAt !== null,
    roles: roles.map(({ role }) => role),
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
  return { people, next: rows.length > PAGE_SIZE ? (people.at(-1)?.id ?? null) : null };
}

/** @returns one member of staff, or null. */
export async function readPerson({ db, vault }: Pick<Context, "db" | "vault">, staffId: string) {
  const row = await db.staff.findUnique({
    where: { id: staffId },
    select: {
      id: true,
      name: true,
      email: true,
      state: true,
      passwordHash: true,
      totpConfirmedAt: true,
      createdAt: true,
      roles: { select: { role: true } },
      member: { select: { name: true, phoneEnc: true } },
    },
  });
  if (row === null) return null;
  const { passwordHash, totpConfirmedAt, roles, member, ...person } = row;
  return {
    ...person,
    state: stateOf(person.state, passwordHash),
    hasPassword: passwordHash !== null,
    hasTotp: totpConfirmedAt !== null,
    roles: roles.map(({ role }) => role),
    member: member && { name: member.name, phone: vault.decrypt(member.phoneEnc) },
  };
}

/** Whoever has set no password yet cannot have come in. */
function stateOf(state: StaffState, passwordHash: string | null): StaffState | "invited" {
  return state === "active" && passwordHash === null ? "invited" : state;
}
