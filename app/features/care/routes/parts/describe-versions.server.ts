import { staffNames } from "#app/features/identity/public.server.ts";
import type { CareTermsKind } from "#app/platform/db/generated/enums.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { listTermsVersions } from "../../queries/terms.server.ts";

/** @returns the versions that the club has made of its terms, newest first. */
export async function describeVersions({ ctx, format, texts }: RequestContext, kind: CareTermsKind) {
  const versions = await listTermsVersions(ctx.db, kind);
  const names = await staffNames(
    ctx.db,
    versions.map(({ createdById }) => createdById),
  );
  return versions.map(({ version, note, createdById, createdAt }) => ({
    version,
    note,
    who: names.get(createdById ?? "") ?? texts("care")("actor.job"),
    at: format.time(createdAt),
  }));
}
