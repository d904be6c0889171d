/** The web process: serves pages, runs no jobs. */
import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { readClub, readSession } from "./features/identity/public.server.ts";
import { gatherAudience } from "./gather-audience.ts";
import { systemClock } from "./platform/clock.ts";
import { openDatabase } from "./platform/db/database.ts";
import { readEnv } from "./platform/env.ts";
import { drainUploads } from "./platform/http/drain-uploads.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { refuseUnreadable } from "./platform/http/refuse-unreadable.ts";
import { measureRequests } from "./platform/http/measure-requests.ts";
import { createRequestContext, type WebServices } from "./platform/http/request-context.ts";
import { refuseCrossSiteWrites } from "./platform/http/same-origin.ts";
import { securityHeaders } from "./platform/http/security-headers.ts";
import { isUnder, withoutRoutes } from "./platform/http/split-build.ts";
import { serveSharedPages, sharedContextOf } from "./platform/http/shared-pages.ts";
import { answerErrors } from "./platform/http/unavailable.ts";
import { textFunction } from "./platform/i18n/texts.server.ts";
import { createLog } from "./platform/log.ts";
import { createMetrics } from "./platform/metrics.ts";
import { closeServer } from "./platform/process/close-server.ts";
import { exitWithReason } from "./platform/process/exit.ts";
import { listen } from "./platform/process/listen.ts";
import { onShutdown } from "./platform/process/shutdown.ts";
import { systemRandom } from "./platform/random.ts";
import { openStorage } from "./platform/storage.ts";
import { createVault } from "./platform/vault.ts";

const CONNECTIONS = 16;
const CONSOLE = "/staff";
/** The console, and where browsers ask which parts any page of theirs consists of. */
const ALL_ROUTES = [CONSOLE, "/__manifest"];

const env = readEnv();
const log = createLog({ process: "web", level: env.logLevel });
const metrics = createMetrics();
const development = process.env.NODE_ENV === "development";
const { db, close } = openDatabase(env.databaseUrl, { max: CONNECTIONS, applicationName: "kehui web" });
const services: WebServices = {
  db,
  clock: systemClock,
  random: systemRandom,
  vault: createVault(env.clubSecret),
  env,
  log,
  storage: openStorage(env.storageDir),
  texts: textFunction,
  readClub: () => readClub(db),
  readSession: (token) => readSession({ db, clock: systemClock }, token),
};

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", "loopback, uniquelocal");
app.use(healthRoutes({ db, registry: metrics.registry }));
app.use(compression());
const assets = development ? await startVite() : await serveBuild();
app.use(measureRequests(metrics, assets.readBuild));
app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64url");
  next();
});
app.use(securityHeaders({ https: env.clubUrl.startsWith("https:"), development }));
app.use(drainUploads);
app.use(refuseUnreadable);
app.use(refuseCrossSiteWrites);
app.use(
  serveSharedPages({
    clubUrl: env.clubUrl,
    isForVisitors: (path) => /^\/$|^\/(perks|events)(\/[^/.]+)?$/.test(path),
    isForMembers: (path) => path === "/perks",
    readMember: async (request, response) => gatherAudience(await createRequestContext(services, request, response)),
    now: () => systemClock.now().epochMilliseconds,
  }),
);
app.use(express.static("public", { maxAge: "1h" }));
const answerWith = (build: Assets["owners"]) =>
  createRequestHandler({
    build,
    mode: development ? "development" : "production",
    getLoadContext: (request, response) =>
      sharedContextOf(response) ?? createRequestContext(services, request, response),
  });
const answerOwner = answerWith(assets.owners);
const answerAll = answerWith(assets.all);
app.all("*", (request, response, next) => {
  const answer = ALL_ROUTES.some((address) => isUnder(request.path, address)) ? answerAll : answerOwner;
  return answer(request, response, next);
});
app.use(answerErrors(log));

const server = await listen(app, env.port, env.host, "CLUB_PORT").catch(exitWithReason);
log.info({ url: env.clubUrl }, "web ready");
onShutdown(async () => {
  await Promise.all([closeServer(server), assets.close()]);
  await close();
});

/** The build, or in development a function that makes the newest one; the owners' is without the console. */
type Assets = {
  all: ServerBuild | (() => Promise<ServerBuild>);
  owners: ServerBuild | (() => Promise<ServerBuild>);
  readBuild: () => Promise<ServerBuild>;
  close: () => Promise<void>;
};

async function serveBuild(): Promise<Assets> {
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }), (_request, response) => {
    response.sendStatus(404);
  });
  const all: ServerBuild = await import(`${process.cwd()}/build/server/index.js`);
  return {
    all,
    owners: withoutRoutes(all, CONSOLE),
    readBuild: () => Promise.resolve(all),
    close: async () => undefined,
  };
}

async function startVite(): Promise<Assets> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  const readBuild = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return { all: readBuild, owners: readBuild, readBuild, close: () => vite.close() };
}
