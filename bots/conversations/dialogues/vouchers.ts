import { z } from "zod";
import { say } from "../replies.ts";
import type { Answered } from "../requests.ts";
import { choiceSchema, numbered } from "./choices.ts";
import { chosen, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** The member's vouchers; the id of a choice is the voucher's code. */
export const vouchersDraft = z.object({ dialogue: z.literal("vouchers"), choices: z.array(choiceSchema) });

type VouchersDraft = z.output<typeof vouchersDraft>;

export function startVouchers(): Step {
  return request(null, { type: "listVouchers" });
}

/** The list; of a single voucher the code at once. */
export function learnVouchers({ outcome }: Answered<"listVouchers">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const [only, second] = outcome.value;
  if (only === undefined) return reply(null, say("vouchers.none"));
  const choices = outcome.value.map(({ code, title }) => ({ id: code, name: title }));
  const lines = numbered(outcome.value, ({ title, validUntil }) =>
    say("vouchers.line", { title, at: { at: validUntil } }),
  );
  if (second === undefined) return reply(null, say("vouchers.list", undefined, lines), codeOf(only.code));
  return reply(
    { dialogue: "vouchers", choices },
    say("vouchers.list", undefined, [...lines, say("vouchers.listFoot")]),
  );
}

/** Takes a number, and shows that voucher's code as a picture. */
export function hearVouchers(draft: VouchersDraft, heard: Heard): Step | null {
  if (heard.answer.says === "cancel" || heard.answer.says === "no") return reply(null, say("draft.cancelled"));
  const voucher = chosen(draft.choices, heard);
  if (voucher !== null) return reply(draft, codeOf(voucher.id));
  return heard.answer.picks === null ? null : reply(draft, say("line.noSuch", { most: draft.choices.length }));
}

function codeOf(code: string) {
  return { key: "vouchers.code", values: { code }, qr: code };
}
