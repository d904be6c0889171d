const COMPOUND_SURNAMES = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 " +
    "公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 " +
    "壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 " +
    "梁丘 左丘 东门 西门 第五 歐陽 司馬 東方 南宮 諸葛 尉遲 公孫 鍾離 長孫 宇文 鮮于 軒轅 聞人 端木"
  ).split(" "),
);
const HAN = /^\p{Script=Han}/u;
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const FULL_WIDTH = /[\u3000\uFF01-\uFF5E\uFFE5]/;
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Turns full-width letters, digits, signs and spaces into their half-width twins; the rest stays. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ")
    .replace(/\uFFE5/g, "¥");
}

/**
 * Brings a person's name into the form it is stored in: NFKC, trimmed, runs of white space as one
 * space. Registers pad short Chinese names (王　敏), so space between Chinese characters goes.
 */
export function normalizeName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").replace(SPACE_BETWEEN_HAN, "");
}

/** Takes a normalised name; returns the surname (compound ones too), or the last word of a Latin name. */
export function surnameOf(name: string): string {
  if (!HAN.test(name)) return name.split(" ").at(-1) ?? name;
  const [first = "", second = "", ...given] = name;
  return given.length > 0 && COMPOUND_SURNAMES.has(first + second) ? first + second : first;
}

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function neutralizeCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** @returns what stands for a name in a small circle: its first character, in upper case. */
export function initialOf(name: string): string {
  return Array.from(name.trim())[0]?.toUpperCase() ?? "";
}
