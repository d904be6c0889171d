import { z } from "zod";
import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";
import type { Answered, EventLine } from "../requests.ts";
import { readEventWish } from "../understanding/event-wish.ts";
import { readPeople } from "../understanding/people.ts";
import { fold } from "../understanding/text.ts";
import { choiceSchema, numbered } from "./choices.ts";
import { chosen, isAside, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Lines of a list that fit on a phone without scrolling. */
const LINES = 6;

/** A shown list of events; `wanted` is what the person said before the list was known, "" for nothing. */
export const eventsDraft = z.object({
  dialogue: z.literal("events"),
  wanted: z.string(),
  choices: z.array(choiceSchema.extend({ feeFen: z.string() })),
});

/** One event, and who comes; the people are null until they are told. Fen for one seat, as text. */
export const registerDraft = z.object({
  dialogue: z.literal("register"),
  event: choiceSchema.extend({ feeFen: z.string() }),
  people: z.object({ adults: z.int(), children: z.int() }).nullable(),
});

type EventsDraft = z.output<typeof eventsDraft>;
type RegisterDraft = z.output<typeof registerDraft>;

/** Shows what is coming, of the kind and in the month that the message asks for. */
export function startEvents({ text }: Heard): Step {
  return request({ dialogue: "events", wanted: "", choices: [] }, { type: "listEvents", ...readEventWish(text) });
}

/** Books seats: the event that the message names is looked for in the list. */
export function startRegistration(heard: Heard): Step {
  return request(
    { dialogue: "events", wanted: heard.text.slice(0, 200), choices: [] },
    { type: "listEvents", month: null, category: null },
  );
}

/** The list, or straight on to the one event that was meant. */
export function learnEvents(draft: EventsDraft | null, { request: asked, outcome }: Answered<"listEvents">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const events = outcome.value.slice(0, LINES);
  const isNarrow = asked.month !== null || asked.category !== null;
  if (events.length === 0) return reply(null, say(isNarrow ? "events.noneSuch" : "events.none"));
  const wanted = draft?.wanted ?? "";
  const meant = meantEvent(outcome.value, wanted);
  if (meant !== null) return askPeople({ dialogue: "register", event: choiceOf(meant), people: readPeople(wanted) });
  const next: EventsDraft = { dialogue: "events", wanted, choices: events.map(choiceOf) };
  return reply(next, say("events.list", undefined, [...numbered(events, eventLine), say("events.listFoot")]));
}

/** Takes the number or the name of an event. */
export function hearEvents(draft: EventsDraft, heard: Heard): Step | null {
  if (heard.answer.says === "cancel" || heard.answer.says === "no") return reply(null, say("draft.cancelled"));
  const event = chosen(draft.choices, heard);
  if (event !== null) {
    return askPeople({ dialogue: "register", event, people: readPeople(draft.wanted) });
  }
  return heard.answer.picks === null ? null : reply(draft, say("line.noSuch", { most: draft.choices.length }));
}

/** Takes who comes, then the word that books. */
export function hearRegister(draft: RegisterDraft, heard: Heard): Step | null {
  const { says } = heard.answer;
  if (says === "cancel") return reply(null, say("draft.cancelled"));
  const people = readPeople(heard.text);
  if (draft.people !== null && says === "yes")
    return request(null, { type: "registerForEvent", eventId: draft.event.id, ...draft.people });
  if (people !== null) return askPeople({ ...draft, people });
  if (says === "no") return reply({ ...draft, people: null }, say("register.askPeople", { title: draft.event.name }));
  return isAside(heard) ? null : reply(draft, say("register.peopleUnclear"));
}

/** The booking with its code for the door. */
export function learnRegistered({ outcome }: Answered<"registerForEvent">): Step {
  if (!outcome.ok) return reply(null, say(`register.refused.${outcome.reason}`, outcome.details));
  const { title, place, startsAt, seats, code } = outcome.value;
  return reply(null, say("register.done", { title, place, at: { at: startsAt }, seats }), {
    key: "register.code",
    qr: code,
  });
}

function askPeople(draft: RegisterDraft): Step {
  const { event, people } = draft;
  if (people === null) return reply(draft, say("register.askPeople", { title: event.name }));
  const seats = people.adults + people.children;
  const fee = BigInt(event.feeFen) * BigInt(seats);
  const values = { title: event.name, adults: people.adults, children: people.children, seats };
  return reply(
    draft,
    fee === 0n ? say("register.confirm", values) : say("register.confirmFee", { ...values, fee: { fen: fee } }),
  );
}

function eventLine({ title, place, startsAt, seatsLeft }: EventLine): Reply {
  const seats = seatsLeft > 0 ? say("events.seatsLeft", { count: seatsLeft }) : say("events.full");
  return say("events.line", { title, place, at: { at: startsAt }, seats: { reply: seats } });
}

function choiceOf({ id, title, feeFen }: EventLine) {
  return { id, name: title, feeFen: String(feeFen) };
}

/** The only event of whose title the message has at least two characters (or a whole Latin word) in a row. */
function meantEvent(events: readonly EventLine[], wanted: string): EventLine | null {
  if (wanted === "") return null;
  const said = fold(wanted);
  const fitting = events.filter(({ title }) => piecesOf(fold(title)).some((piece) => said.includes(piece)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 亲子烘焙 → 亲子, 子烘, 烘焙; "Baking class" → baking, class. Words that many titles share say nothing. */
function piecesOf(title: string): string[] {
  const latin = title.match(/[a-z]{4,}/g) ?? [];
  const han = (title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  return [...latin, ...han].filter((piece) => !SHARED.test(piece));
}

const SHARED = /^(?:活动|亲子|周末|社区|业主|体验|一日|专场|event|class|workshop|club|with|your|family)$/;
