import { runStatement } from "#app/platform/db/driver.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { placeOf } from "#app/platform/http/own-words.ts";
import { invariant } from "#app/shared/invariant.ts";
import { initialOf } from "#app/shared/text.ts";

/** What the frame around every page shows of a member. */
type OwnerFrame = { initial: string; hasNews: boolean };

const READ = `
  SELECT name, EXISTS (SELECT FROM notification WHERE member_id = member.id AND read_at IS NULL) AS "hasNews"
  FROM member WHERE id = $1`;

/** @returns the acting member's initial, and whether news wait; null for visitors, staff and clerks. */
export async function readOwnerFrame({
  ctx: { db, actor },
  nonce,
}: Pick<RequestContext, "ctx" | "nonce">): Promise<OwnerFrame | null> {
  if (actor.kind === "audience") return { initial: placeOf(nonce, "initial"), hasNews: actor.hasNews };
  if (actor.kind !== "member") return null;
  const [member] = await runStatement<{ name: string; hasNews: boolean }>(db, READ, [actor.memberId]);
  invariant(member !== undefined, "whoever is signed in is a member");
  return { initial: initialOf(member.name), hasNews: member.hasNews };
}
