import AxeBuilder from "@axe-core/playwright";
import { openDatabase } from "#app/platform/db/database.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import { expect, test } from "#test/support/e2e.ts";
import { openCookies } from "#test/support/scene-cookies.ts";
import { listScenes, SCENES } from "#test/support/scenes.ts";

const ON_THE_PHONE = ["visitor", "owner", "clerk"];
/** One page with its check, on a busy computer. */
const pageMs = 8_000;

for (const [reader, addresses] of Object.entries(SCENES)) {
  const kind = ON_THE_PHONE.includes(reader) ? "" : " @desktop";
  test(`no page of the ${reader} has an axe violation or is wider than the screen${kind}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(pageMs * addresses.length + 30_000);
    const { db, close } = openDatabase((await findRunning(process.env.E2E_DATA_DIR ?? "")) ?? "", { max: 2 });
    const scene = (await listScenes(db)).find((each) => each.reader === reader);
    if (scene === undefined) throw new Error(`Nobody reads as ${reader}.`);
    await page.context().addCookies(await openCookies(db, scene, "zh-CN", baseURL ?? ""));
    await close();
    const faults: string[] = [];
    for (const { path } of scene.pages) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${path}: ${id}: ${nodes
              .map(({ html }) => html)
              .join(" ")
              .slice(0, 300)}`,
        ),
      );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) faults.push(`${path} is ${overflow} px wider than the screen`);
    }
    expect(faults).toEqual([]);
  });
}
