import { memberListSchema, type MemberListQuery } from "../../schemas.ts";
import type { MemberFilter, MemberOrder } from "../../queries/member-list.server.ts";

const FIELDS = ["q", "community", "tier", "relation", "state", "sort", "after", "before"] as const;

/** Reads the member list's address; what does not fit is left out. */
export function readMemberQuery(request: Request): MemberListQuery {
  const { searchParams } = new URL(request.url);
  return memberListSchema.parse({
    ...Object.fromEntries(FIELDS.map((field) => [field, searchParams.get(field)])),
    columns: searchParams.getAll("columns"),
  });
}

/** @returns whom an address of the member list asks for. */
export function filterOf({ q, community, tier, relation, state }: MemberListQuery): MemberFilter {
  return { text: q, communityId: community, tierId: tier, relation, state };
}

/** @returns the order that it asks for: `-` before the column turns it round. */
export function orderOf({ sort }: MemberListQuery): MemberOrder {
  return {
    by: sort.endsWith("name") ? "name" : "joined",
    direction: sort.startsWith("-") ? "descending" : "ascending",
  };
}
