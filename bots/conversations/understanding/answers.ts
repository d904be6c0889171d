import { oneOf } from "./patterns.ts";
import { listen } from "./text.ts";

/** What a short message can be in the middle of a dialogue. */
export type Answer = {
  /** Yes, no, or "leave it" when the message is nothing else. */
  says: "yes" | "no" | "cancel" | "done" | null;
  /** The line of a list that was picked, counting from 1. */
  picks: number | null;
};

const TAIL = "[啊呀哦喔呢吧哈嘛啦了的~!。,. 👌👍🙏]*$";

const SAYS = (
  [
    [
      "yes",
      "是 对 好 行 可以 嗯 确认 确定 没错 没问题 提交 登记 报名 领 要 同意 没毛病 ok okay okey yes yep yeah sure confirm correct right fine go 得 系 冇错 冇问题 1",
    ],
    ["no", "不 不是 不对 错了 有误 不要 不行 改 要改 修改 改一下 no nope wrong incorrect change edit 唔系 唔啱 唔得"],
    [
      "cancel",
      "取消 算了 不弄了 不搞了 不推荐了 不报了 退出 放弃 先不 先不了 不用了 返回 不填了 cancel quit exit nevermind 唔使 算啦",
    ],
    [
      "done",
      "完成 没有 没了 没有照片 没照片 好了 发完了 就这些 跳过 没 无 done none skip no photos nothing finished 冇 冇相",
    ],
  ] as const
).map(([says, words]) => ({ says, pattern: new RegExp(`^(?:${oneOf(words)})${TAIL}`, "u") }));

const NUMERALS = "零一二三四五六七八九十";
const PICK = new RegExp(
  `^(?:我?(?:选|要|看|领|报|点)|第|no\\.?|number|option|#)? ?(\\d{1,2}|[一二三四五六七八九十])(?:个|号|项|张|st|nd|rd|th)?${TAIL}`,
  "u",
);

/** Reads a message as an answer to what was asked. */
export function readAnswer(text: string): Answer {
  const { folded } = listen(text);
  const picked = PICK.exec(folded)?.[1];
  const numeral = picked === undefined ? -1 : NUMERALS.indexOf(picked);
  return {
    says: SAYS.find(({ pattern }) => pattern.test(folded))?.says ?? null,
    picks: picked === undefined ? null : numeral === -1 ? Number(picked) : numeral,
  };
}
