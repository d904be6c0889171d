import { timingSafeEqual } from "node:crypto";
import express from "express";
import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import { z } from "zod";
import type { Person } from "./crowd.ts";
import type { SimulatedAccount } from "./simulated-account.ts";

/** The longest that one request for new bubbles stays open. */
const LONGEST_WAIT_MS = 30_000;
/** A photo of a phone camera, in base64, fits in. */
const BODY_LIMIT = "12mb";

const newPerson = z.object({
  key: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string().min(1).max(64),
  friend: z.boolean().default(true),
});
const friendRequest = z.object({ hello: z.string().max(200).default("") });
const picture = z.object({ name: z.string().min(1).max(100), base64: z.base64() });
const said = z
  .object({ text: z.string().max(20_000).default(""), picture: picture.nullable().default(null) })
  .refine((bubble) => bubble.text !== "" || bubble.picture !== null, "text or picture");
const wanted = z.object({
  after: z.coerce.number().int().min(0).default(0),
  waitMs: z.coerce.number().int().min(0).max(LONGEST_WAIT_MS).default(0),
});
const login = z.object({ forgetRemarks: z.boolean().default(false) });
const faults = z.object({
  health: z.enum(["live", "dead", "hung"]).default("live"),
  delayMs: z.number().int().min(0).max(60_000).default(0),
});

/**
 * The HTTP side of the simulated account: how the phone page of the demo club and the tests are its
 * people. Every request carries `Authorization: Bearer <token>`; /healthz needs none.
 *
 * GET /people · POST /people {key, name, friend} · POST /people/:key/friendship {hello} ·
 * POST /people/:key/bubbles {text | picture} · GET /people/:key/bubbles?after=N&waitMs=N ·
 * GET /account · POST /account/login {forgetRemarks} · POST /account/faults {health, delayMs}
 */
export function controlOf(account: SimulatedAccount, token: string): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok");
  });
  app.use(bearer(token));
  app.use(express.json({ limit: BODY_LIMIT }));
  accountRoutes(app, account);
  peopleRoutes(app, account);
  app.use(badRequest);
  return app;
}

function accountRoutes(app: Express, account: SimulatedAccount): void {
  app.get("/account", (_request, response) => {
    response.json({ loggedIn: account.isLoggedIn, health: account.health });
  });
  app.post("/account/login", (request, response, next) => {
    const { forgetRemarks } = login.parse(request.body);
    account.logInAgain({ forgetRemarks }).then(() => response.sendStatus(204), next);
  });
  app.post("/account/faults", (request, response) => {
    const { health, delayMs } = faults.parse(request.body);
    account.health = health;
    account.delayMs = delayMs;
    response.sendStatus(204);
  });
}

function peopleRoutes(app: Express, account: SimulatedAccount): void {
  const withPerson =
    (handle: (person: Person, ...rest: Parameters<RequestHandler>) => void): RequestHandler =>
    (request, response, next) => {
      const person = account.crowd.byKey(request.params["key"] ?? "");
      if (person === undefined) response.sendStatus(404);
      else handle(person, request, response, next);
    };

  app.get("/people", (_request, response) => {
    response.json(account.crowd.all());
  });
  app.post("/people", (request, response) => {
    response.status(201).json(account.crowd.add(newPerson.parse(request.body)));
  });
  app.post(
    "/people/:key/friendship",
    withPerson((person, request, response) => {
      account.askForFriendship(person, friendRequest.parse(request.body).hello);
      response.sendStatus(204);
    }),
  );
  app.post(
    "/people/:key/bubbles",
    withPerson((person, request, response) => {
      response.status(201).json({ messageId: account.hear(person, said.parse(request.body)) });
    }),
  );
  app.get(
    "/people/:key/bubbles",
    withPerson((person, request, response, next) => {
      const { after, waitMs } = wanted.parse(request.query);
      account.mailbox.waitFor(person.key, after, waitMs).then((bubbles) => response.json(bubbles), next);
    }),
  );
}

function bearer(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return (request, response, next) => {
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) next();
    else response.sendStatus(401);
  };
}

const badRequest: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof z.ZodError) response.status(400).json({ issues: error.issues });
  else next(error);
};
