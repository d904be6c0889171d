import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { variableNames } from "#app/platform/env.ts";

const root = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));

/** The words of every `command: [...]` in compose.yaml and `CMD [...]` in the Dockerfile. */
const commands = [...`${read("compose.yaml")}\n${read("Dockerfile")}`.matchAll(/^ *(?:command:|CMD) (\[.*\])$/gm)].map(
  (match) => z.array(z.string()).parse(JSON.parse(match[1] ?? "")),
);

describe("the image", () => {
  test("runs only programs that exist and that npm scripts run too", () => {
    expect(commands).toHaveLength(5);
    for (const [program, file = ""] of commands) {
      expect(existsSync(join(root, file))).toBe(true);
      expect(Object.values(scripts)).toContain(`${program} ${file}`);
    }
  });

  test("sets only variables that the club reads", () => {
    const service = read("compose.yaml").slice(0, read("compose.yaml").indexOf("services:"));
    const named = [...service.matchAll(/^ {4}([A-Z_]+):/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(4);
    expect(variableNames).toEqual(expect.arrayContaining(named));
  });
});
