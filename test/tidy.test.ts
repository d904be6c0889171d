import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "#app/shared/locale.ts";

/** The rules of the house that no linter knows. A rule exists when this file checks it. */

const root = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const sources = files.filter((path) => /^(app|bots|prisma|test)\/.*\.tsx?$/.test(path));
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("test/");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("files", () => {
  it("have kebab-case names", () => {
    const named = (path: string) => /^[a-z0-9-]+(\.(test|spec|server|client|config|d))?\.tsx?$/.test(basename(path));
    expect(sources.filter((path) => !named(path))).toEqual([]);
  });

  it("are named for one purpose", () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|manager|v2)(\.|\/|$)/;
    expect(sources.filter((path) => vague.test(path))).toEqual([]);
  });

  it("stay below 300 lines, tests below 400", () => {
    const isContent = (path: string) => path.startsWith("prisma/seed/content/");
    const limit = (path: string) => (isTest(path) || isContent(path) ? 400 : 300);
    const long = sources.filter((path) => read(path).split("\n").length > limit(path));
    expect(long).toEqual([]);
  });

  it("export by default only where Remix and tools ask for it", () => {
    const asked =
      /(^app\/root\.tsx|^app\/entry\.|^app\/routes\.ts|\/routes\/.*\.tsx?|open-club\.ts|start-postgres\.ts)$/;
    const found = sources.filter(
      (path) => /^export default/m.test(read(path)) && !asked.test(path) && !/config/.test(path),
    );
    expect(found.filter((path) => !path.startsWith("app/entry."))).toEqual([]);
  });

  it("leave nothing for later and switch no check off", () => {
    const escape = new RegExp(
      ["TODO", "FIXME", "XXX", "@ts-ignore", "@ts-expect-error", "@ts-nocheck", "eslint-disable"].join("|"),
    );
    const allowed = new Set(["test/tidy.test.ts"]);
    expect(sources.filter((path) => !allowed.has(path) && escape.test(read(path)))).toEqual([]);
  });

  it("focus and skip no test", () => {
    const off = /\b(it|test|describe)\.(only|skip|todo|fixme)\(/;
    expect(sources.filter((path) => isTest(path) && off.test(read(path)))).toEqual([]);
  });
});

describe("features", () => {
  const features = readdirSync(join(root, "app/features"));

  it.each(features)("%s explains itself on one page", (feature) => {
    expect(read(`app/features/${feature}/README.md`).length).toBeGreaterThan(200);
  });

  it("keep server modules out of screens", () => {
    const screens = sources.filter((path) => /^app\/features\/[^/]+\/screens\//.test(path));
    expect(screens.filter((path) => /from "[^"]*\.server\.ts"/.test(read(path)))).toEqual([]);
  });
});

type Texts = { [key: string]: Texts | Texts[] | string };

function keysOf(texts: Texts | Texts[] | string, path = ""): string[] {
  if (typeof texts === "string") return [path.replace(/_(zero|one|two|few|many|other)$/, "")];
  return Object.entries(texts).flatMap(([key, value]) => keysOf(value, path === "" ? key : `${path}.${key}`));
}

function readTexts(language: string, file: string): Texts {
  return JSON.parse(read(`app/locales/${language}/${file}`));
}

describe("texts", () => {
  const namespaces = readdirSync(join(root, "app/locales/zh-CN"));

  it.each(LANGUAGES)("of %s are complete and have nothing that the source language lacks", (language) => {
    expect(readdirSync(join(root, `app/locales/${language}`)).toSorted()).toEqual(namespaces.toSorted());
    for (const file of namespaces) {
      const source = new Set(keysOf(readTexts("zh-CN", file)));
      const translated = new Set(keysOf(readTexts(language, file)));
      expect(
        [...source].filter((key) => !translated.has(key)),
        `${file} lacks`,
      ).toEqual([]);
      expect(
        [...translated].filter((key) => !source.has(key)),
        `${file} has too many`,
      ).toEqual([]);
    }
  });

  it("name every action of the audit trail", () => {
    const actions = sources
      .filter((path) => !isTest(path))
      .flatMap((path) => [...read(path).matchAll(/writeAudit\([^;]*?action: "([a-z_.]+)"/gs)])
      .map(([, action = ""]) => action.replaceAll(".", "_"));
    const { audit } = z
      .object({ audit: z.object({ actions: z.record(z.string(), z.string()) }) })
      .parse(readTexts("zh-CN", "identity.json"));
    expect(actions.length).toBeGreaterThan(40);
    expect(actions.filter((action) => audit.actions[action] === undefined)).toEqual([]);
  });

  it.each(LANGUAGES)("of %s fill in the same values as the source", (language) => {
    const valuesOf = (texts: Texts | Texts[] | string): string[] =>
      typeof texts === "string"
        ? [...texts.matchAll(/{{(\w+)/g)].map(([, name]) => name ?? "")
        : Object.values(texts).flatMap(valuesOf);
    for (const file of namespaces) {
      const source = new Set(valuesOf(readTexts("zh-CN", file)));
      const unknown = valuesOf(readTexts(language, file)).filter((name) => !source.has(name));
      expect(unknown, file).toEqual([]);
    }
  });
});
