import { expect, test } from "vitest";
import { action, loader } from "#app/features/identity/routes/sign-in.tsx";
import { action as signOut } from "#app/features/identity/routes/sign-out.tsx";
import { action as signInStaff } from "#app/features/identity/routes/staff-sign-in.tsx";
import { newId, type Actor } from "#app/platform/context.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createIdentityFixture, password } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "sign-in page");
const { visitor } = club;

/** A browser in English; the accounts that it signs in to may have chosen another language. */
const reader = (actor: Actor = visitor.actor) => ({ ...requestContext(club.as(actor), "en"), sessionId: null });
const connected = () => {
  const context = reader();
  return { ...context, env: { ...context.env, sender: { url: "https://messages.example", secret: "secret" } } };
};

function post(path: string, fields: Record<string, string>, cookie = ""): Request {
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
  return new Request(`https://club.example${path}`, { method: "POST", body: new URLSearchParams(fields), headers });
}

/** @returns where the browser goes, and whether it loads that page as a whole, in the language of who is signed in. */
function describeAnswer(answer: unknown) {
  if (!(answer instanceof Response)) return answer;
  const { status, headers } = answer;
  return { status, to: headers.get("Location"), loadsPage: headers.get("X-Remix-Reload-Document") === "true" };
}

const askCode = (phone: string) => ({ intent: "request", requestId: newId(visitor), phone });

test("an owner's first page after the code is loaded as a whole", async () => {
  const { memberId } = await club.member();
  const phone = await club.phoneOf(memberId);
  const asked = await action({ context: connected(), request: post("/sign-in", askCode(phone)), params: {} });
  const cookie = asked instanceof Response ? (asked.headers.get("Set-Cookie") ?? "") : "";
  const code = await club.newestCode();
  const request = post("/sign-in?returnTo=%2Fperks", { intent: "verify", code }, cookie.split(";")[0]);
  const entered = await action({ context: connected(), request, params: {} });
  expect(describeAnswer(entered)).toEqual({ status: 302, to: "/perks", loadsPage: true });
});

test("the first page of the staff is loaded as a whole, and so is the first after signing out", async () => {
  const email = "taoran@club.example";
  await club.staffWithPassword(email, "merchants");
  const request = post("/staff/sign-in", { email, password });
  const entered = await signInStaff({ context: reader(), request, params: {} });
  expect(describeAnswer(entered)).toEqual({ status: 302, to: "/staff", loadsPage: true });

  const staff = await club.staff("merchants");
  const left = await signOut({ context: reader(staff), request: post("/sign-out", {}), params: {} });
  expect(describeAnswer(left)).toEqual({ status: 302, to: "/staff/sign-in", loadsPage: true });
});

test("a club without a sender says so to everybody alike, and asks nobody to wait for a code", async () => {
  const { memberId } = await club.member();
  const page = await loader({ context: reader(), request: new Request("https://club.example/sign-in"), params: {} });
  expect(page).toMatchObject({ canSendCodes: false });
  const codes = await db.oneTimeCode.count();
  for (const phone of [await club.phoneOf(memberId), "+8613900009999"]) {
    const answer = await action({ context: reader(), request: post("/sign-in", askCode(phone)), params: {} });
    expect(answer).toMatchObject({
      data: { result: { error: { phone: ["The club cannot send codes yet. Please call the club."] } } },
    });
  }
  expect(await db.oneTimeCode.count()).toBe(codes);
});
