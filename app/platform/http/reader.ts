import type { IncomingMessage } from "node:http";
import { matchAcceptLanguage, parseLanguage, type Language } from "#app/shared/locale.ts";
import { languageCookie, sessionCookie, typeSizeCookie } from "./cookies.ts";

/** What a request says of its reader before the database is asked. */
export type Reader = {
  /** The session's token; null for visitors. */
  token: string | null;
  /** The language chosen on this browser, or null. */
  chosenLanguage: Language | null;
  /** The best match of Accept-Language, or null. */
  acceptedLanguage: Language | null;
  typeSize: "large" | "normal" | null;
};

/** Reads a request's cookies and languages. */
export async function readReader(request: IncomingMessage, clubUrl: string): Promise<Reader> {
  const cookies = request.headers.cookie ?? null;
  const [token, language, typeSize]: unknown[] = await Promise.all([
    sessionCookie(clubUrl).parse(cookies),
    languageCookie.parse(cookies),
    typeSizeCookie.parse(cookies),
  ]);
  return {
    token: typeof token === "string" ? token : null,
    chosenLanguage: parseLanguage(typeof language === "string" ? language : null),
    acceptedLanguage: matchAcceptLanguage(request.headers["accept-language"]),
    typeSize: typeSize === "large" || typeSize === "normal" ? typeSize : null,
  };
}
