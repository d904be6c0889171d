import type { Context, StaffActor } from "#app/platform/context.ts";
import { Prisma } from "#app/platform/db/database.ts";
import type { TimelineKey } from "../rules/timeline-key.ts";
import { isTimelineKind, visibleKinds, type TimelineKind } from "../rules/timeline-kinds.ts";

const PAGE_ROWS = 40;

export type TimelineRow = {
  id: string;
  kind: TimelineKind;
  /** What happened, e.g. "claimed"; with the kind the key of the sentence. */
  what: string;
  at: Date;
  title: string;
  note: string;
  amountFen: bigint | null;
};

/**
 * A member's whole history, newest first, as far as the actor's abilities reach.
 * @param options.kind one kind only; null for all.
 * @param options.after the last row shown; null for the newest.
 */
export async function readTimeline(
  ctx: Context<StaffActor>,
  memberId: string,
  options: { kind: TimelineKind | null; after: TimelineKey | null },
): Promise<{ rows: TimelineRow[]; next: TimelineKey | null }> {
  const allowed = visibleKinds(ctx.actor.abilities);
  const kinds = options.kind === null ? allowed : allowed.filter((kind) => kind === options.kind);
  const { after } = options;
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND (at, id) < (${after.at}::timestamptz, ${after.id})`;
  const found = await ctx.db.$queryRaw<(Omit<TimelineRow, "kind"> & { kind: string })[]>`
    WITH member AS (SELECT ${memberId}::uuid AS id)
    SELECT * FROM (
      SELECT hm.id::text AS id, 'home' AS kind, hm.relation::text AS what, hm.since_at AS at,
             c.name || ' ' || concat_ws('-', nullif(h.block, ''), nullif(h.unit, ''), h.room) AS title, '' AS note,
             NULL::bigint AS "amountFen"
        FROM member JOIN household_member hm ON hm.member_id = member.id
        JOIN home h ON h.id = hm.home_id JOIN community c ON c.id = h.community_id
      UNION ALL
      SELECT v.id::text, 'voucher', 'claimed', v.claimed_at, p.title, m.name, NULL
        FROM member JOIN voucher v ON v.member_id = member.id
        JOIN perk p ON p.id = v.perk_id JOIN merchant m ON m.id = p.merchant_id
      UNION ALL
      SELECT v.id::text || '-used', 'voucher', 'used', v.used_at, p.title, b.name, NULL
        FROM member JOIN voucher v ON v.member_id = member.id AND v.used_at IS NOT NULL
        JOIN perk p ON p.id = v.perk_id JOIN branch b ON b.id = v.used_at_branch_id
      UNION ALL
      SELECT r.id::text, 'event', r.state::text, coalesce(r.cancelled_at, r.created_at), e.title, e.place, NULL
        FROM member JOIN registration r ON r.member_id = member.id JOIN event e ON e.id = r.event_id
      UNION ALL
      SELECT s.id::text, 'referral', s.stage::text, s.recorded_at, r.friend_name, p.name, NULL
        FROM member JOIN referral r ON r.referrer_id = member.id
        JOIN referral_step s ON s.referral_id = r.id JOIN project p ON p.id = r.project_id
      UNION ALL
      SELECT t.id::text, 'money', t.kind::text, t.at, w.title, '', w.net_fen
        FROM member JOIN reward w ON w.member_id = member.id JOIN ledger_transaction t ON t.reward_id = w.id
      UNION ALL
      SELECT s.id::text, 'care', s.kind::text, s.at, q.number,
             CASE WHEN s.kind = 'reported' THEN left(q.words, 80) ELSE s.note END, NULL
        FROM member JOIN care_request q ON q.member_id = member.id JOIN care_step s ON s.request_id = q.id
      UNION ALL
      SELECT g.id::text, 'message', g.author::text, g.at, left(g.text, 120), '', NULL
        FROM member JOIN chat_contact k ON k.member_id = member.id
        JOIN conversation v ON v.contact_id = k.id JOIN chat_message g ON g.conversation_id = v.id
      UNION ALL
      SELECT c.id::text, 'consent', CASE WHEN c.withdrawn_at IS NULL THEN 'given' ELSE 'withdrawn' END,
             coalesce(c.withdrawn_at, c.given_at), c.purpose::text, '', NULL
        FROM member JOIN consent c ON c.member_id = member.id
    ) AS history
    WHERE kind = ANY(${kinds}) ${beyond}
    ORDER BY at DESC, id DESC
    LIMIT ${PAGE_ROWS + 1}`;
  const rows = found
    .slice(0, PAGE_ROWS)
    .flatMap(({ kind, ...row }) => (isTimelineKind(kind) ? [{ ...row, kind }] : []));
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? { at: last.at, id: last.id } : null };
}
