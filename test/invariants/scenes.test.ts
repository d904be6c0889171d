import { expect, it } from "vitest";
import { listBuiltRoutes } from "#test/support/built-routes.ts";
import { SCENES, STEPS } from "#test/support/scenes.ts";

/** Addresses alike but for the names of their ids. */
const shapeOf = (address: string) => address.replace(/:\w+/g, ":id");

it("the scenes and steps show every page, and no page that is not there", async () => {
  const pages = (await listBuiltRoutes()).filter(({ route }) => route.module.default !== undefined);
  const known = pages.map(({ address }) => shapeOf(address === "/*" ? "/no-such-page" : address));
  const shown = new Set([...Object.values(SCENES).flat(), ...STEPS].map(shapeOf));
  expect([...shown].toSorted()).toEqual([...new Set(known)].toSorted());
});
