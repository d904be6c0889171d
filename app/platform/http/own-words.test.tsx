import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { cutPage, fillPage, placeOf } from "./own-words.ts";

const nonce = "k3-_Zq0aXvB7mT5cW9sYrA";

/** As a page is written: the word in an attribute and a text, and among the page's data in a script. */
function writePage(word: string): string {
  const data = JSON.stringify(JSON.stringify([{ name: word }, "other"])).replace(
    /[&<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const page = renderToString(
    <p title={word}>
      <b>{word}</b>
    </p>,
  );
  return `<head><script src="/a.js"></script></head>${page}<script>enqueue(${data});</script><footer>${page}</footer>`;
}

test.each([
  "林",
  "O'Neil & <b>Söhne</b>",
  'say "hi" \\ "bye"',
  "</script><script>alert(1)</script>",
  "\u2028line\u2029 $& $1 \n\ttab",
  "😀",
])("a page made for many and filled with %j is the page made for that reader", (word) => {
  const page = cutPage(writePage(placeOf(nonce, "name")), nonce);
  expect(fillPage(page, { name: word }).toString()).toBe(writePage(word));
});

test("a place without a word stays empty", () => {
  expect(fillPage(cutPage(`<p>${placeOf(nonce, "name")}</p>`, nonce), {}).toString()).toBe("<p></p>");
});

test("every answer gets its own nonce", () => {
  const page = cutPage(`<script nonce="${nonce}"></script><b>${placeOf(nonce, "name")}</b>`, nonce);
  expect(fillPage(page, { nonce: "fresh", name: "林" }).toString()).toBe(`<script nonce="fresh"></script><b>林</b>`);
});
