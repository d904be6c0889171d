import { openDatabase } from "#app/platform/db/database.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import { expect, test } from "#test/support/e2e.ts";
import { openCookies } from "#test/support/scene-cookies.ts";
import { listScenes, SCENES } from "#test/support/scenes.ts";

/** Pages about one thing that belongs to its owner alone; perks and events are everybody's. */
const OWN = SCENES.owner.filter((address) => address.includes(":") && !/:(perk|event)$/.test(address));

test("another owner finds nothing at the address of an owner's own thing, and changes nothing there", async ({
  baseURL,
  playwright,
}) => {
  const { db, close } = openDatabase((await findRunning(process.env.E2E_DATA_DIR ?? "")) ?? "", { max: 2 });
  const scene = (await listScenes(db)).find(({ reader }) => reader === "owner");
  const other = await db.member.findFirstOrThrow({ where: { name: "苏婉" }, select: { id: true } });
  if (scene === undefined) throw new Error("The owner has no scene.");
  const knock = async (subject: typeof scene.subject) => {
    const cookies = await openCookies(db, { ...scene, subject }, "zh-CN", baseURL ?? "");
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return playwright.request.newContext({ baseURL, extraHTTPHeaders: { Cookie, "Sec-Fetch-Site": "same-origin" } });
  };
  const owner = await knock(scene.subject);
  const stranger = await knock({ kind: "member", memberId: other.id, sharedDevice: false });
  const own = scene.pages.filter((_, index) => OWN.includes(SCENES.owner[index] ?? ""));
  expect(own).toHaveLength(OWN.length);
  for (const { path } of own) {
    expect([path, (await owner.get(path)).status()]).toEqual([path, 200]);
    expect([path, (await stranger.get(path)).status()]).toEqual([path, 404]);
    const form = { intent: "cancel", requestId: "01a3b5c7-0000-7000-8000-000000000000" };
    const sent = await stranger.post(path, { form, maxRedirects: 0 });
    expect([path, sent.status() >= 400 && sent.status() < 500], await sent.text()).toEqual([path, true]);
    expect([path, (await owner.get(path)).status()]).toEqual([path, 200]);
  }
  await close();
});
