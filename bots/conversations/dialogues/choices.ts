import { z } from "zod";
import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";

/** A list as it was shown, so that "2" means its second line. */
export const choiceSchema = z.object({ id: z.string(), name: z.string() });

/** Lines of a list, numbered from 1. */
export function numbered<T>(lines: readonly T[], line: (item: T) => Reply): Reply[] {
  return lines.map((item, index) => say("line.numbered", { number: index + 1, line: { reply: line(item) } }));
}
