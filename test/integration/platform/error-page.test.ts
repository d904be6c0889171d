import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import * as entry from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import type { Language } from "#app/shared/locale.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "error page" });

const inBrowser = {
  module: "/route.js",
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
};

/** The document and the error page as they are, around one page whose form fails. */
const build: ServerBuild = {
  entry: { module: entry },
  routes: {
    root: { id: "root", path: "", module: root },
    form: {
      id: "form",
      parentId: "root",
      path: "form",
      module: {
        default: () => null,
        action: () => {
          throw new Response(null, { status: 400 });
        },
      },
    },
  },
  assets: {
    version: "1",
    url: "/manifest.js",
    entry: { module: "/entry.js", imports: [] },
    routes: {
      root: { ...inBrowser, id: "root", path: "", hasLoader: true, hasErrorBoundary: true },
      form: { ...inBrowser, id: "form", parentId: "root", path: "form", hasAction: true },
    },
  },
  assetsBuildDirectory: "build/client",
  publicPath: "/",
  basename: "/",
  mode: "test",
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
};
const handle = createRequestHandler(build, "production");

test.each([
  ["zh-CN", "客会"],
  ["zh-TW", "客會"],
  ["en", "Kehui"],
] as const)("a form that fails without script is answered in %s, under the club's name", async (language, name) => {
  const page = await send(language);
  expect(page).toContain(`<html lang="${language}"`);
  expect(page.match(/<title>[^<]*<\/title>/g)).toEqual([`<title>${name}</title>`]);
});

async function send(language: Language): Promise<string> {
  const context = requestContext(builders.as({ kind: "visitor" }), language);
  const request = new Request("https://club.example/form", { method: "POST", body: new URLSearchParams({ a: "b" }) });
  const response = await handle(request, context);
  expect(response.status).toBe(400);
  return response.text();
}
