import { expect, test } from "vitest";
import { COMPONENTS } from "#app/features/care/rules/warranty-rules.ts";
import simplifiedChat from "#app/locales/zh-CN/bot.json" with { type: "json" };
import simplifiedPortal from "#app/locales/zh-CN/care.json" with { type: "json" };
import traditionalChat from "#app/locales/zh-TW/bot.json" with { type: "json" };
import traditionalPortal from "#app/locales/zh-TW/care.json" with { type: "json" };

test.each([
  ["zh-CN", simplifiedChat, simplifiedPortal],
  ["zh-TW", traditionalChat, traditionalPortal],
])("a part of the home is called the same in the chat as in the portal: %s", (_, chat, portal) => {
  for (const part of [...COMPONENTS, "other"] as const) expect(chat.component[part]).toBe(portal.category[part]);
});
