import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { Actor, Context } from "#app/platform/context.ts";
import type { Clock } from "#app/platform/clock.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { Env } from "#app/platform/env.ts";
import { createFormat } from "#app/platform/i18n/format.ts";
import type { Log } from "#app/platform/log.ts";
import type { Random } from "#app/platform/random.ts";
import type { Storage } from "#app/platform/storage.ts";
import type { Vault } from "#app/platform/vault.ts";
import type { Language } from "#app/shared/locale.ts";
import type { ClubFace, RequestContext } from "./load-context.ts";
import { readReader } from "./reader.ts";
import { nonceOf } from "./security-headers.ts";

/** What the web process has for as long as it runs. */
export type WebServices = {
  db: Db;
  clock: Clock;
  random: Random;
  vault: Vault;
  env: Env;
  log: Log;
  storage: Storage;
  texts: (language: Language, namespace: string) => ReturnType<RequestContext["texts"]>;
  readClub: () => Promise<ClubFace | null>;
  readSession: (token: string) => Promise<SignedIn | null>;
};

/** Who a session's token belongs to. */
export type SignedIn = { sessionId: string; actor: Actor; language: Language | null; largeType: boolean };

/** Makes what loaders and actions are given. @throws when the database is away. */
export async function createRequestContext(
  services: WebServices,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<RequestContext> {
  const { db, clock, random, vault, env, log, storage } = services;
  const reader = await readReader(request, env.clubUrl);
  const [club, session] = await Promise.all([
    services.readClub(),
    reader.token === null ? null : services.readSession(reader.token),
  ]);
  const language = reader.chosenLanguage ?? session?.language ?? reader.acceptedLanguage ?? "zh-CN";
  const ctx: Context = { db, clock, random, vault, zone: env.clubZone, actor: session?.actor ?? { kind: "visitor" } };
  return {
    ctx,
    club,
    sessionId: session?.sessionId ?? null,
    address: request.ip ?? "",
    language,
    largeType: reader.typeSize === null ? (session?.largeType ?? false) : reader.typeSize === "large",
    format: createFormat({ language, zone: env.clubZone, now: clock.now() }),
    texts: (namespace) => services.texts(language, namespace),
    nonce: nonceOf(response),
    env,
    log,
    storage,
  };
}
