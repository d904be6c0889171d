import type { TFunction } from "i18next";
import type { Actor, Context } from "#app/platform/context.ts";
import type { Env } from "#app/platform/env.ts";
import type { Format } from "#app/platform/i18n/format.ts";
import type { Log } from "#app/platform/log.ts";
import type { Storage } from "#app/platform/storage.ts";
import type { Language } from "#app/shared/locale.ts";

/** The club as every page shows it. */
export type ClubFace = {
  name: string;
  developerName: string;
  isDemo: boolean;
  actColor: string;
  attendColor: string;
  logoKey: string | null;
  dutyPhone: string;
};

/** What loaders and actions get besides the request; made once per request by the web process. */
export type RequestContext = {
  ctx: Context<Actor>;
  /** Null before the club is set up. */
  club: ClubFace | null;
  /** The signed-in session's id, or null. */
  sessionId: string | null;
  /** The address the request came from, for limits. */
  address: string;
  language: Language;
  largeType: boolean;
  format: Format;
  /** Texts of one namespace in the reader's language. */
  texts(namespace: string): TFunction;
  nonce: string;
  env: Env;
  log: Log;
  storage: Storage;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
