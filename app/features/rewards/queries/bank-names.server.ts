import type { Queryable } from "#app/platform/db/database.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { parseLanguage } from "#app/shared/locale.ts";

/** @returns a bank's name in the language a member reads. */
export async function bankNameFor(db: Queryable, memberId: string, bankCode: string): Promise<string> {
  const { language } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: { language: true } });
  return textFunction(parseLanguage(language) ?? "zh-CN", "rewards")(`bank.${bankCode}`);
}

/** @returns a bank's name as banks on the mainland write it. */
export function bankNameInChinese(bankCode: string): string {
  return textFunction("zh-CN", "rewards")(`bank.${bankCode}`);
}
