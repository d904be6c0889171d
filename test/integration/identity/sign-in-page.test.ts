import { expect, test } from "vitest";
import { action, loader } from "#app/features/identity/routes/sign-in.tsx";
import { action as signOut } from "#app/features/identity/routes/sign-out.tsx";
import { stashForm } from "#app/features/identity/commands/stash-form.server.ts";
import { inviteStaff } from "#app/features/identity/public.server.ts";
import { listPeople, readPerson } from "#app/features/identity/queries/people.server.ts";
import { interruptedFormCookie } from "#app/features/identity/routes/parts/interrupted-form.server.ts";
import { loader as resumePage } from "#app/features/identity/routes/resume.tsx";
import { action as setPassword } from "#app/features/identity/routes/set-password.tsx";
import { action as signInStaff, loader as staffSignInPage } from "#app/features/identity/routes/staff-sign-in.tsx";
import { newId, type Actor } from "#app/platform/context.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
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

test("whoever has set a password is told so, and finds the address filled in", async () => {
  const email = "xinren@club.example";
  const operator = club.as({ kind: "job", name: "test" } as const);
  const invited = valueOf(await inviteStaff(operator, { email, name: "新人", roles: ["merchants"] }));
  expect((await listPeople(operator, { text: email, after: null })).people).toMatchObject([{ state: "invited" }]);
  expect(await readPerson(operator, invited.staffId)).toMatchObject({ state: "invited" });
  const { token } = invited;
  const request = post(`/staff/password/${token}`, { password, again: password });
  const saved = await setPassword({ context: reader(), request, params: { token } });
  const cookie = saved instanceof Response ? (saved.headers.get("Set-Cookie") ?? "").split(";")[0] : "";
  const open = (headers: HeadersInit) =>
    staffSignInPage({
      context: reader(),
      request: new Request("https://club.example/staff/sign-in", { headers }),
      params: {},
    });
  expect(await open({ cookie: cookie ?? "" })).toMatchObject({ passwordSet: { email } });
  expect(await open({})).toMatchObject({ passwordSet: null });
  expect(await readPerson(operator, invited.staffId)).toMatchObject({ state: "active" });
});

test("a form that holds nothing but its button's name says what it is going to do", async () => {
  const actor = await club.staff("administrator");
  const resume = async (fields: [string, string][]) => {
    const token = await stashForm(club.as(actor), { actionPath: "/staff", fields, endedToken: null, address: "" });
    const context = requestContext(club.as(actor), "en");
    const cookie = await interruptedFormCookie(context).serialize(token);
    const request = new Request("https://club.example/resume", { headers: { cookie } });
    const { shown, deed } = await resumePage({ context, request, params: {} });
    return { shown, deed };
  };
  const deed = "make a new password link; the old one ends";
  expect(await resume([["intent", "password_link"]])).toEqual({ shown: [], deed });
  expect(await resume([["intent", "of_another_page"]])).toEqual({ shown: [], deed: null });
  expect(await resume([["requiresTotp", "finance"]])).toEqual({ shown: [], deed: null });
});
