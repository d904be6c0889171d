import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import type { Db } from "#app/platform/db/database.ts";
import { languageCookie, sessionCookie } from "#app/platform/http/cookies.ts";
import { systemRandom } from "#app/platform/random.ts";
import type { Language } from "#app/shared/locale.ts";
import type { Scene } from "./scenes.ts";

/** Signs a reader in; null is a visitor. @returns the cookies that a browser then sends to the club at `url`. */
export async function openCookies(db: Db, subject: Scene["subject"], language: Language, url: string) {
  const lines = [await languageCookie.serialize(language)];
  if (subject !== null) {
    const device = { userAgent: "Chromium", sessionId: null };
    const { token } = await openSession(db, { clock: systemClock, random: systemRandom }, subject, device);
    lines.push(await sessionCookie(url).serialize(token));
  }
  return lines.map((line) => {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    return { name, value, url };
  });
}
