import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "#app/platform/random.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { CARE_REQUESTS } from "./care.ts";
import { COMMUNITIES, STAFF, VISITORS } from "./club.ts";
import { eventsFor } from "./events.ts";
import { hasLuhnCheck } from "./invented-numbers.ts";
import { LIN_JING_REGISTRATIONS, LIN_JING_VOUCHERS } from "./lin-jing.ts";
import { MERCHANTS } from "./merchants.ts";
import { makePeople } from "./people.ts";
import { PERKS } from "./perks.ts";
import { PICTURES } from "./pictures.ts";
import { REFERRALS } from "./referrals.ts";
import type { When } from "./types.ts";

const TODAY = Temporal.PlainDate.from("2026-11-21");
const people = makePeople(seededRandom("content"), TODAY);
const members = new Map(people.members.map((member) => [member.key, member]));
const PICTURE_FOLDER = new URL("../../../public/pictures/", import.meta.url);
const LARGEST_PICTURE_BYTES = 5 * 1024;

function minuteOf({ inDays, at }: When): number {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return (inDays * 24 + hour) * 60 + minute;
}

function firstCommunityOf(member: string): string | undefined {
  return people.households.find((row) => row.member === member)?.home.split("/")[0];
}

test("the club has the promised size", () => {
  expect(people.members).toHaveLength(500);
  expect(people.homes).toHaveLength(600);
  expect([COMMUNITIES, STAFF, MERCHANTS, PERKS, eventsFor(TODAY), REFERRALS].map(({ length }) => length)).toEqual([
    3, 10, 25, 60, 20, 80,
  ]);
});

test("the same seed makes the same people", () => {
  expect(makePeople(seededRandom("content"), TODAY)).toEqual(people);
});

test("every home has one owner, listed before the rest of the household", () => {
  for (const { key } of people.homes) {
    const relations = people.households.filter(({ home }) => home === key).map(({ relation }) => relation);
    expect(relations.filter((relation) => relation === "owner")).toHaveLength(1);
    expect(relations[0]).toBe("owner");
  }
});

test("nobody shares a phone, and every phone is valid in form", () => {
  const phones = [
    ...people.members.map(({ phone }) => phone),
    ...REFERRALS.map(({ friendPhone }) => friendPhone),
    ...VISITORS.map(({ phone }) => phone),
  ];
  expect(new Set(phones).size).toBe(phones.length);
  expect(phones.filter((phone) => parsePhone(phone) === null)).toEqual([]);
});

test("accounts have a right check digit", () => {
  const numbers = people.members.flatMap(({ bankAccount }) => (bankAccount ? [bankAccount.number] : []));
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number) => !hasLuhnCheck(number))).toEqual([]);
});

test("every picture is drawn, small, and without text or anything from outside", () => {
  const files = readdirSync(PICTURE_FOLDER).filter((name) => name.endsWith(".svg"));
  expect(files.map((name) => name.slice(0, -".svg".length)).toSorted()).toEqual([...PICTURES].toSorted());
  for (const name of files) {
    const svg = readFileSync(new URL(name, PICTURE_FOLDER), "utf8");
    expect(Buffer.byteLength(svg), name).toBeLessThanOrEqual(LARGEST_PICTURE_BYTES);
    expect(svg, name).not.toMatch(/<(?:text|image|script|style)|href="(?!#)|url\((?!#)/);
  }
});

test("perks belong to a merchant, cost less than the list price and are not claimed beyond their stock", () => {
  const merchants = new Set(MERCHANTS.map(({ key }) => key));
  expect(new Set(PERKS.map(({ key }) => key)).size).toBe(PERKS.length);
  for (const perk of PERKS) {
    expect(merchants, perk.key).toContain(perk.merchant);
    expect(perk.demo.claimed, perk.key).toBeLessThanOrEqual(perk.stock ?? Infinity);
    expect(perk.demo.used, perk.key).toBeLessThanOrEqual(perk.demo.claimed);
    if (perk.kind === "member_price") expect(perk.memberPriceFen, perk.key).toBeLessThan(perk.listPriceFen);
  }
});

test("on whatever day the club is loaded, events open, close and start in order", () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => TODAY.add({ days }));
  fc.assert(
    fc.property(anyDay, (today) => {
      for (const event of eventsFor(today)) {
        const [opens, closes, starts] = [event.registrationOpens, event.registrationCloses, event.starts].map(minuteOf);
        expect(opens).toBeLessThan(Number(closes));
        expect(closes).toBeLessThanOrEqual(Number(starts));
        expect(event.demo.seats, event.key).toBeLessThanOrEqual(event.capacity);
        if (event.demo.came > 0) expect(event.starts.inDays, event.key).toBeLessThan(0);
        if (event.demo.seats > 0) expect(event.registrationOpens.inDays, event.key).toBeLessThan(0);
      }
    }),
    { numRuns: 50 },
  );
});

test("referrers had joined before they referred, and those who are paid have left an account", () => {
  for (const { key, referrer, steps } of REFERRALS) {
    const member = members.get(referrer);
    expect(member?.joinedDaysAgo, key).toBeGreaterThan(steps[0]?.daysAgo ?? 0);
    const days = steps.map(({ daysAgo }) => daysAgo);
    expect(days, key).toEqual(days.toSorted((one, other) => other - one));
    if (steps.at(-1)?.stage === "paid") expect(member?.bankAccount, key).not.toBeNull();
  }
});

test("what happens to a care request happens in order, to a home that can have it", () => {
  const visitors = new Map(VISITORS.map((visitor) => [visitor.key, visitor]));
  for (const request of CARE_REQUESTS) {
    const { key, reported, visit, completion, rating, reopened } = request;
    const moments = [reported, visit?.from, completion?.on, reopened?.on, rating?.on].flatMap((at) => at ?? []);
    const minutes = moments.map(minuteOf);
    expect(minutes, key).toEqual(minutes.toSorted((one, other) => one - other));
    const community = firstCommunityOf(request.member);
    if (visit) expect(visitors.get(visit.visitor)?.communities, key).toContain(community);
    if (request.category === "heating") expect(community, key).not.toBe("zhaopeng");
  }
});

test("林静's wallet and calendar name perks, branches and events that exist", () => {
  for (const { perk, outcome } of LIN_JING_VOUCHERS) {
    const merchant = MERCHANTS.find(({ key }) => key === PERKS.find((item) => item.key === perk)?.merchant);
    expect(merchant, perk).toBeDefined();
    if (outcome.kind === "used")
      expect(
        merchant?.branches.map(({ name }) => name),
        perk,
      ).toContain(outcome.branch);
  }
  const events = new Map(eventsFor(TODAY).map((event) => [event.key, event]));
  for (const { event, companions } of LIN_JING_REGISTRATIONS) {
    expect(events.get(event)?.seatsPerMember, event).toBeGreaterThanOrEqual(companions.length);
  }
});
