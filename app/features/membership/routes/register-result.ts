import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireStaff } from "#app/platform/http/guards.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { isUuid } from "#app/shared/ids.ts";
import { readRegister } from "../queries/register/registers.server.ts";
import { readResults } from "../queries/register/results.server.ts";

/** What became of each row, as a .csv that spreadsheets open; streamed, however long the register was. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = params.id ?? "";
  const register = isUuid(importId) ? await readRegister(ctx, importId) : null;
  if (register === null || register.state !== "done") throw notFound();
  const t = context.texts("membership");

  async function* lines(): AsyncGenerator<string> {
    yield (
      BYTE_ORDER_MARK + csvLine([t("register.row"), t("register.outcome"), t("register.reason"), t("register.value")])
    );
    for await (const { row, outcome, reason, value } of readResults(ctx, importId)) {
      const cause = reason === null ? "" : t(`register.fault.${reason}`);
      yield csvLine([row, t(`register.${outcome}`), cause, value ?? ""]);
    }
  }

  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="register-result.csv"',
      "Cache-Control": "no-store",
    },
  });
}
