import { listEvents } from "#app/features/events/public.server.ts";
import { listRunningLow } from "#app/features/perks/public.server.ts";
import { payoutsWaiting } from "#app/features/rewards/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Task } from "../rules/task.ts";

const DAY_MS = 86_400_000;

/**
 * @returns what the club itself asks of this person: payouts to move on, events of today and tomorrow, perks that run low.
 * @param startOfDay of the club's day.
 */
export async function listClubTasks(ctx: Context<StaffActor>, startOfDay: Date): Promise<Task[]> {
  const tasks = await Promise.all([payouts(ctx), events(ctx, startOfDay), perks(ctx)]);
  return tasks.flat();
}

async function payouts(ctx: Context<StaffActor>): Promise<Task[]> {
  const waiting = await payoutsWaiting(ctx);
  return waiting.map(({ batchId, number, since, todo, lines, netFen }) => ({
    kind: "payout",
    id: batchId,
    dueAt: since,
    waits: true,
    title: number,
    note: "",
    to: `/staff/payouts/${batchId}`,
    todo,
    lines,
    netFen,
  }));
}

async function events(ctx: Context<StaffActor>, startOfDay: Date): Promise<Task[]> {
  if (!ctx.actor.abilities.has("events.check_in")) return [];
  const between = { from: startOfDay, until: new Date(startOfDay.getTime() + 2 * DAY_MS) };
  const { rows } = await listEvents(ctx, { category: null, after: null, between });
  return rows
    .filter(({ status }) => status !== "cancelled")
    .map(({ id, title, place, startsAt, freeSeats }) => ({
      kind: "event",
      id,
      dueAt: startsAt,
      // An event that has begun is not late: its door is open.
      waits: startsAt < nowDate(ctx),
      title,
      note: place,
      to: `/staff/events/${id}`,
      todo: "open",
      left: freeSeats,
    }));
}

async function perks(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("perks.manage")) return [];
  const low = await listRunningLow(ctx);
  return low.map(({ id, title, merchantName, claimUntil, left }) => ({
    kind: "perk",
    id,
    dueAt: claimUntil,
    waits: false,
    title,
    note: merchantName,
    to: `/staff/perks/${id}`,
    todo: "open",
    left,
  }));
}
