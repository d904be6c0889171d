import { expect, test } from "#test/support/e2e.ts";
import { SCENES, type Scene } from "#test/support/scenes.ts";

/** Pages about one thing that belongs to its owner alone; perks and events are everybody's. */
const isOwn = (address: string) => address.includes(":") && !/:(perk|event)$/.test(address);

test("another owner finds nothing at the address of an owner's own thing, and changes nothing there", async ({
  baseURL,
  demo,
  playwright,
}) => {
  const knock = async (subject: Scene["subject"]) => {
    const Cookie = (await demo.cookiesOf(subject)).map(({ name, value }) => `${name}=${value}`).join("; ");
    return playwright.request.newContext({ baseURL, extraHTTPHeaders: { Cookie, "Sec-Fetch-Site": "same-origin" } });
  };
  const scene = demo.scenes.find(({ reader }) => reader === "owner");
  const owner = await knock(scene?.subject ?? null);
  const memberId = await demo.memberId("黎海晴");
  const stranger = await knock({ kind: "member", memberId, sharedDevice: false });
  const own = scene?.pages.filter((_, index) => isOwn(SCENES.owner[index] ?? "")) ?? [];
  expect(own.length).toBeGreaterThan(4);
  for (const { path } of own) {
    expect([path, (await owner.get(path)).status()]).toEqual([path, 200]);
    expect([path, (await stranger.get(path)).status()]).toEqual([path, 404]);
    const form = { intent: "cancel", requestId: "01a3b5c7-0000-7000-8000-000000000000" };
    const sent = await stranger.post(path, { form, maxRedirects: 0 });
    expect([path, sent.status() >= 400 && sent.status() < 500]).toEqual([path, true]);
    expect([path, (await owner.get(path)).status()]).toEqual([path, 200]);
  }
});
