import type { Context } from "#app/platform/context.ts";
import { readEnv } from "#app/platform/env.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { createFormat } from "#app/platform/i18n/format.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { silentLog } from "#app/platform/log.ts";
import { openStorage } from "#app/platform/storage.ts";
import type { Language } from "#app/shared/locale.ts";
import { testSecret } from "./job-services.ts";

/** @returns what the web process gives a loader or an action when this actor asks. */
export function requestContext(ctx: Context, language: Language = "zh-CN"): RequestContext {
  const env = readEnv({ DATABASE_URL: "postgres://unused", CLUB_SECRET: testSecret, CLUB_URL: "https://club.example" });
  return {
    ctx,
    club: null,
    sessionId: null,
    address: "203.0.113.7",
    language,
    largeType: false,
    format: createFormat({ language, zone: ctx.zone, now: ctx.clock.now() }),
    texts: (namespace) => textFunction(language, namespace),
    nonce: "",
    env,
    log: silentLog,
    storage: openStorage(env.storageDir),
  };
}
