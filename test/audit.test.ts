import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Every privileged action leaves a line in the audit trail: the commands of the staff, and the files they take out. */

const features = join(import.meta.dirname, "../app/features");

/** What needs no line of its own, and why. */
const WITHOUT_A_LINE: Readonly<Record<string, string>> = {
  "care/commands/move.server.ts": "beginning and end of other commands, which write theirs",
  "care/commands/report-care.server.ts": "`write-report` writes it with the report",
  "identity/commands/authorise.server.ts": "asks for an ability and does nothing",
  "identity/commands/reauthenticate.server.ts": "proves who one is; what it was for writes its line",
  "membership/commands/register/discard-register.server.ts": "the file goes before anything of the club has changed",
  "membership/commands/register/receive-register.server.ts": "the file waits; its row names who brought it",
  "outreach/routes/chat-picture.ts": "a picture that the conversation's page shows anyway",
};

function list(folder: "commands" | "routes"): string[] {
  const paths = readdirSync(features).flatMap((feature) =>
    readdirSync(join(features, feature), { recursive: true, encoding: "utf8" }).map((path) => `${feature}/${path}`),
  );
  return paths.filter((path) => path.split("/")[1] === folder && /\.tsx?$/.test(path) && !path.includes("/parts/"));
}

const read = (path: string) => readFileSync(join(features, path), "utf8");
const writesLine = (text: string) => text.includes("writeAudit(");

const commands = list("commands").filter((path) => /\bassertMay\(|Context<(StaffActor|Steward)\b/.test(read(path)));
const files = list("routes").filter((path) => {
  const text = read(path);
  return /\bnew Response\(|\bsendFile\(/.test(text) && /\brequire(Any)?Staff\(/.test(text);
});

/** Whether a route, or a command of its feature that it calls, writes a line. */
function isOnRecord(path: string): boolean {
  const called = read(path).matchAll(/from "\.\.\/(commands\/[^"]+)"/g);
  const texts = [...called].map(([, command = ""]) => read(`${path.split("/")[0]}/${command}`));
  return [read(path), ...texts].some(writesLine);
}

const silent = [
  ...commands.filter((path) => !writesLine(read(path))),
  ...files.filter((path) => !isOnRecord(path)),
].toSorted();

test("the commands and files of the staff are found", () => {
  expect(commands.length).toBeGreaterThan(50);
  expect(files.length).toBeGreaterThan(6);
});

test("each of them writes a line in the audit trail, or has a reason not to", () => {
  expect(silent).toEqual(Object.keys(WITHOUT_A_LINE).toSorted());
});
