import { Router } from "express";
import type { Registry } from "prom-client";
import type { Db } from "#app/platform/db/database.ts";
import { checkDatabase } from "#app/platform/db/health.ts";

/**
 * /healthz: the process answers; /readyz: it can serve, the database included; /metrics: for Prometheus,
 * to be kept from the public by the proxy in front.
 */
export function healthRoutes({ db, registry }: { db: Db; registry: Registry }): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok");
  });
  router.get("/readyz", async (_request, response) => {
    const ready = await checkDatabase(db);
    response
      .status(ready ? 200 : 503)
      .type("text/plain")
      .send(ready ? "ready" : "database unavailable");
  });
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
