import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loader as readResult } from "#app/features/membership/routes/register-result.ts";
import { loader as readPage } from "#app/features/membership/routes/register.tsx";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRegisterContext, importFile } from "./register-setup.ts";

const sample = readFileSync(new URL("samples/owner-register.gb18030.csv", import.meta.url));

test("a faulty row is shown, and written into the files, with the line on which a spreadsheet has it", async () => {
  const database = await testDatabase();
  const { importId } = await importFile(createRegisterContext(database), sample);
  const builders = createBuilders(database.db);
  const context = requestContext(builders.as(await builders.staff("member_services")));
  const request = new Request(`https://club.example/staff/register/${importId}`);
  const ask = { context, request, params: { id: importId } };

  expect((await readPage(ask)).faults[0]).toMatchObject({ row: 68, line: 69, value: "空号" });
  const [head, ...lines] = (await (await readResult(ask)).text()).replace("\uFEFF", "").split("\r\n");
  expect(head).toMatch(/^行,文件里的行号,/);
  expect(lines.find((line) => line.includes("空号"))).toMatch(/^68,69,/);
});
