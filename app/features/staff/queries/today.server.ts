import type { Context, StaffActor } from "#app/platform/context.ts";
import { shownAt, type Task } from "../rules/task.ts";
import { listClubTasks } from "./club-tasks.server.ts";
import { listOwnerTasks } from "./owner-tasks.server.ts";

/** @returns what waits for this person, the oldest promise first. @param startOfDay of the club's day. */
export async function listTasks(ctx: Context<StaffActor>, startOfDay: Date): Promise<Task[]> {
  const tasks = await Promise.all([listOwnerTasks(ctx), listClubTasks(ctx, startOfDay)]);
  return tasks.flat().sort((one, other) => shownAt(one).getTime() - shownAt(other).getTime());
}
