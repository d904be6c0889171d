import type { SubmissionResult } from "@conform-to/react";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { badRequest, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { removePhoto } from "../commands/add-photo.server.ts";
import { reportCare } from "../commands/report-care.server.ts";
import { listUploads } from "../queries/photo.server.ts";
import { newQuerySchema, reportSchema, verdictKey } from "../schemas.ts";
import { NewScreen } from "../screens/new-screen.tsx";
import { describeReportForm } from "./parts/describe-report-form.server.ts";
import { keepPhotos, PHOTO_LIMITS } from "./parts/keep-photos.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "care", frame: "page" };

const UNPROCESSABLE = 422;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const query = newQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    title: context.texts("care")(`new.title.${query.kind}`),
    ...(await describeReportForm(context, ctx, query)),
  };
}

/**
 * Photos are kept as they arrive. The report is sent once all of it is right and its warranty verdict has been on the
 * screen; until then the form comes back as it was.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const { memberId } = ctx.actor;
  const texts = context.texts("care");
  const { storage } = context;
  return withUpload(request, { storage, limits: PHOTO_LIMITS }, async (upload) => {
    const requestId = uuidOrNull(upload.form.get("requestId")) ?? refuseForm();
    const removed = uuidOrNull(upload.form.get("remove"));
    if (removed !== null) await removePhoto(ctx, storage, { photoId: removed });
    const photoFaults = await keepPhotos(context, ctx, requestId, upload);
    const report = await readForm(upload.form, reportSchema, { texts });
    const again = async (result: SubmissionResult<string[]>, seen = "") => {
      const uploads = await listUploads(ctx, { requestId, memberId });
      return data({ result, photoFaults, uploads, seen }, { status: UNPROCESSABLE });
    };
    if (removed !== null) return again({ initialValue: fieldsOf(upload.form) });
    if (!report.ok) return again(report.response.data.result);
    if (photoFaults.length > 0) return again(report.refuse({}).data.result);
    const { homeId, seen, emergency, ...words } = report.value;
    const key = verdictKey(homeId, words.category);
    if (words.kind === "repair" && seen !== key) return again(report.refuse({}).data.result, key);
    const reported = await reportCare(ctx, {
      ...words,
      memberId,
      homeId: homeId ?? null,
      emergency: emergency === "on",
      channel: "portal",
    });
    if (!reported.ok) return again(report.refuse({ "": texts(`errors.${reported.reason}`) }).data.result);
    return redirect(`/care/${requestId}?new=1`);
  });
}

export default function New() {
  return <NewScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

function refuseForm(): never {
  throw badRequest();
}

function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
