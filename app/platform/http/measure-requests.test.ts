import express from "express";
import { expect, test } from "vitest";
import { listen } from "#app/platform/process/listen.ts";
import { createMetrics } from "#app/platform/metrics.ts";
import { measureRequests } from "./measure-requests.ts";

test("requests are measured by route, and no id, token or unknown address becomes a label", async () => {
  const metrics = createMetrics();
  const routes = {
    root: { id: "root", path: "" },
    perk: { id: "perk", parentId: "root", path: "perks/:id" },
    consent: { id: "consent", parentId: "root", path: "r/:token" },
  };
  const app = express();
  app.use(measureRequests(metrics, () => Promise.resolve({ routes })));
  app.use((_request, response) => {
    response.send("ok");
  });
  const server = await listen(app, 0, "127.0.0.1", "PORT");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  for (const path of ["/perks/01a200ea-b4be-7abd-84e5-d403a5b830e1", "/r/secret-token", "/wp-login.php"]) {
    await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  }
  server.close();
  const { values } = await metrics.httpSeconds.get();
  expect([...new Set(values.map(({ labels }) => labels.route))]).toEqual(["/perks/:id", "/r/:id", "other"]);
});
