import { hash } from "node:crypto";
import type { Queryable } from "#app/platform/db/database.ts";

/** The first place at which the audit trail is not as it was written. */
export type AuditDifference = { check: "audit_chain"; id: string; expected: string; found: string };

export type AuditReport = {
  entries: number;
  /**
   * Hash of the newest entry. Whoever writes it down can tell later that nothing before it was changed or cut off.
   */
  hash: string;
  /** Null when the chain holds. */
  difference: AuditDifference | null;
};

type Seal = { position: bigint; entryId: bigint; hash: string; words: string | null };

/** Seals that are read at once. */
const PAGE = 2_000;

/** Works the chain of the audit trail out again, from its first entry. Repairs nothing. */
export async function verifyAudit(db: Queryable): Promise<AuditReport> {
  let report: AuditReport = { entries: 0, hash: "", difference: await findUnsealed(db) };
  for (let isOver = report.difference !== null; !isOver;) {
    const seals = await readSeals(db, report.entries);
    for (const seal of seals) {
      report = follow(report, seal);
      if (report.difference !== null) return report;
    }
    isOver = seals.length < PAGE;
  }
  return report;
}

function follow({ entries, hash: before }: AuditReport, seal: Seal): AuditReport {
  const next = { entries: entries + 1, hash: seal.hash };
  const differ = (id: string, expected: string, found: string): AuditReport => ({
    ...next,
    difference: { check: "audit_chain", id, expected, found },
  });
  if (seal.position !== BigInt(next.entries)) {
    return differ(`seal ${next.entries}`, "a seal", `none before ${seal.position}`);
  }
  if (seal.words === null) return differ(`entry ${seal.entryId}`, "an entry", "none");
  const expected = hash("sha256", `${before}\n${seal.words}`, "hex");
  return expected === seal.hash ? { ...next, difference: null } : differ(`entry ${seal.entryId}`, expected, seal.hash);
}

function readSeals(db: Queryable, after: number): Promise<Seal[]> {
  return db.$queryRaw<Seal[]>`
    SELECT seal.position, seal.entry_id AS "entryId", seal.hash, audit_entry_words(entry) AS words
    FROM audit_seal AS seal LEFT JOIN audit_entry AS entry ON entry.id = seal.entry_id
    WHERE seal.position > ${after} ORDER BY seal.position LIMIT ${PAGE}`;
}

async function findUnsealed(db: Queryable): Promise<AuditDifference | null> {
  const [entry] = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_seal WHERE entry_id = audit_entry.id)
    ORDER BY id LIMIT 1`;
  return entry ? { check: "audit_chain", id: `entry ${entry.id}`, expected: "a seal", found: "none" } : null;
}
