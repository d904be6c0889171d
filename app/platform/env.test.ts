import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv, readStartEnv, variableNames } from "./env.ts";

const needed = { DATABASE_URL: "postgresql://club@localhost/club", CLUB_SECRET: "x".repeat(32) };

describe("the configuration", () => {
  test("needs nothing but the database and the secret", () => {
    expect(readEnv(needed)).toMatchObject({
      port: 3000,
      clubUrl: "http://localhost:3000",
      clubZone: "Asia/Shanghai",
      isDemo: true,
      sender: null,
      puppet: null,
    });
  });

  test("takes the port into the address unless that is given", () => {
    expect(readEnv({ ...needed, CLUB_PORT: "8080" }).clubUrl).toBe("http://localhost:8080");
    expect(readEnv({ ...needed, CLUB_PORT: "8080", CLUB_URL: "https://club.example/" }).clubUrl).toBe(
      "https://club.example",
    );
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/club", "DATABASE_URL must be a postgresql:// URL"],
    ["DATABASE_URL", "", "DATABASE_URL is missing"],
    ["CLUB_SECRET", "short", "CLUB_SECRET must have at least 32 characters"],
    ["CLUB_SECRET", undefined, "CLUB_SECRET is missing"],
    ["CLUB_PORT", "http", "CLUB_PORT must be a port, 1 to 65535"],
    ["CLUB_DEMO", "yes", "CLUB_DEMO must be 0 or 1"],
    ["CLUB_ZONE", "Mars/Olympus", "CLUB_ZONE must be a time zone such as Asia/Shanghai"],
    ["CLUB_URL", "https://club.example/portal", "CLUB_URL must have no path"],
    ["SENDER_URL", "https://gateway.example", "SENDER_SECRET is missing"],
  ])("refuses %s=%s and says so", (name, value, message) => {
    expect(() => readEnv({ ...needed, [name]: value })).toThrow(message);
  });

  test("names every fault at once and shows no value", () => {
    const read = () => readStartEnv({ CLUB_PORT: "0", CLUB_SECRET: "hunter2" });
    expect(read).toThrow(/^CLUB_SECRET must have .*; CLUB_PORT must be at least 1\. See/);
    expect(read).not.toThrow("hunter2");
  });

  test("is listed in .env.example, all of it and nothing else", () => {
    const example = readFileSync(join(import.meta.dirname, "../../.env.example"), "utf8");
    const listed = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.toSorted()).toEqual(variableNames.toSorted());
  });
});
