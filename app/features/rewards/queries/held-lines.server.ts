import { Prisma } from "#app/platform/db/database.ts";

/**
 * The money of a line is held in its payee's payout account: the line is with the bank, or waits in a batch that is
 * locked. Takes `payout_line AS line` and its `payout_batch AS batch`.
 */
export const IS_HELD = Prisma.sql`(line.state = 'sent' OR line.state = 'queued' AND batch.state <> 'draft')`;
