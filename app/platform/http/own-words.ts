/** Stand around the name of a place in a page made for many; private signs, which no text of people's holds. */
const OPEN = "\uE000";
const CLOSE = "\uE001";

/** Words of one reader by the names of their places on the page. */
export type OwnWords = Readonly<Record<string, string>>;

/** @returns what stands in a page made for many where each reader's own word will be. */
export function placeOf(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** A page made for many, cut at its places. */
export type OpenPage = readonly (Buffer | Place)[];
type Place = { name: string; isInScript: boolean };

/** Cuts a page at its places. */
export function cutPage(html: string): OpenPage {
  const parts = html.split(/\uE000(\w+)\uE001/);
  let isInScript = false;
  return parts.map((part, index) => {
    if (index % 2 === 1) return { name: part, isInScript };
    isInScript = endsInScript(part, isInScript);
    return Buffer.from(part);
  });
}

/** @returns the page with a reader's own words, each written as its place needs it. */
export function fillPage(page: OpenPage, words: OwnWords): Buffer {
  return Buffer.concat(
    page.map((part) => {
      if (!("name" in part)) return part;
      const word = words[part.name] ?? "";
      return Buffer.from(part.isInScript ? escapeInScript(word) : escapeInHtml(word));
    }),
  );
}

function endsInScript(part: string, wasInScript: boolean): boolean {
  const opened = part.lastIndexOf("<script");
  const closed = part.lastIndexOf("</script");
  return opened === closed ? wasInScript : opened > closed;
}

/** As React writes text and attributes. */
function escapeInHtml(word: string): string {
  return word.replace(/["&'<>]/g, (sign) => HTML[sign] ?? "");
}

const HTML: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

/** As the page's data are written: a string of JSON, inside a string of a script. */
function escapeInScript(word: string): string {
  const asString = (text: string) => JSON.stringify(text).slice(1, -1);
  return asString(asString(word)).replace(
    /[&<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
