import {
  checkRegister,
  importRegister,
  receiveRegister,
  runRegisterJob,
} from "#app/features/membership/public.server.ts";
import { registerHeadings } from "#app/features/membership/rules/register/map-columns.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { COMMUNITIES } from "../content/club.ts";
import { REGISTER } from "../content/register.ts";
import type { PeopleContent } from "../content/types.ts";
import type { DemoStaff } from "./load-club.ts";
import { must, type Stage } from "./stage.ts";

const HEADINGS = ["项目名称", "楼栋", "房号", "业主姓名", "联系电话", "交付日期", "建筑面积", "备注"];
/** The worker takes a job up at once. */
const RUN_AFTER = { seconds: 1 };

/** Imports an owner register as staff do: uploaded, checked, imported with the rows that can be. */
export async function loadRegister(stage: Stage, people: PeopleContent, staff: DemoStaff): Promise<void> {
  const { by, on } = REGISTER.uploaded;
  const uploadedAt = stage.past(on);
  const importedAt = uploadedAt.add({ minutes: REGISTER.importedAfterMinutes });
  const { fileName } = REGISTER;
  const file = { id: stage.id("register", fileName), fileName, body: bytesOf(writeRegister(stage, people)) };
  const clerk = stage.as(staff.actor(by), uploadedAt);
  const { importId } = must(await receiveRegister(clerk, stage.services.storage, file), fileName);
  must(await checkRegister(clerk, { importId, mapping: registerHeadings.map(HEADINGS) }), `${fileName} checked`);
  await runJob(stage, importId, uploadedAt, true);
  must(await importRegister(stage.as(staff.actor(by), importedAt), { importId }), `${fileName} imported`);
  await runJob(stage, importId, importedAt, false, staff.actor(by).staffId);
}

async function runJob(
  stage: Stage,
  importId: string,
  askedAt: Temporal.Instant,
  isDryRun: boolean,
  staffId?: string,
): Promise<void> {
  const { longJobId } = await stage.services.db.registerImport.findUniqueOrThrow({
    where: { id: importId },
    select: { longJobId: true },
  });
  await runRegisterJob(stage.job(askedAt.add(RUN_AFTER)), { importId, longJobId: longJobId ?? "", isDryRun, staffId });
}

/** The owners whom the club knows already, then the rows that the content adds. */
function writeRegister(stage: Stage, { homes, households, members }: PeopleContent): string {
  const { community, blocks, handover, rows } = REGISTER;
  const name = COMMUNITIES.find(({ key }) => key === community)?.name ?? "";
  const ownerOf = new Map(
    households.flatMap(({ home, member, relation }) => (relation === "owner" ? [[home, member] as const] : [])),
  );
  const memberOf = new Map(members.map((member) => [member.key, member]));
  const known = homes
    .filter((home) => home.community === community && blocks.includes(home.block))
    .map((home) => {
      const owner = memberOf.get(ownerOf.get(home.key) ?? "");
      const handedOver = stage.day(home.handover).toString();
      return [
        name,
        `${home.block}幢`,
        home.room,
        owner?.name ?? "",
        owner?.phone ?? "",
        handedOver,
        home.areaSqm,
        home.note,
      ];
    });
  const added = rows.map(({ block, room, areaSqm, note, ...owner }) => [
    name,
    `${block}幢`,
    room,
    owner.name,
    owner.phone,
    stage.day(handover).toString(),
    areaSqm,
    note,
  ]);
  return BYTE_ORDER_MARK + [HEADINGS, ...known, ...added].map(csvLine).join("");
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text);
}
