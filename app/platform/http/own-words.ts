/** Words of one reader by the names of their places on the page. */
export type OwnWords = Readonly<Record<string, string>>;

/** The place of an answer's nonce, which stands in a page as often as there are scripts. */
export const NONCE = "nonce";

/**
 * @param nonce of the answer that the page is made for: nobody can guess it, so nothing that people type is ever taken
 *   for a place.
 * @returns what stands in a page made for many where each reader's own word will be.
 */
export function placeOf(nonce: string, name: string): string {
  return `${nonce}.${name}.`;
}

/** A page made for many, cut at its places. */
export type OpenPage = readonly (Buffer | Place)[];
type Place = { name: string; isInScript: boolean };

/** Cuts a page at the places that were made with its nonce, and wherever the nonce itself stands. */
export function cutPage(html: string, nonce: string): OpenPage {
  const parts = html.split(new RegExp(`${nonce}(?:\\.(\\w+)\\.)?`));
  let isInScript = false;
  return parts.map((part: string | undefined, index) => {
    if (index % 2 === 1) return { name: part ?? NONCE, isInScript };
    isInScript = endsInScript(part ?? "", isInScript);
    return Buffer.from(part ?? "");
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
