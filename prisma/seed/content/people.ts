import { salutationOf } from "#app/features/membership/rules/address-member.ts";
import type { Random } from "#app/platform/random.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { COMMUNITIES, INTERESTS } from "./club.ts";
import { anyBankAccount, memberPhone } from "./invented-numbers.ts";
import { NAMED_PEOPLE } from "./named-people.ts";
import { FOREIGN_NAMES, GIVEN_NAMES, SURNAMES } from "./names.ts";
import { birthDate, chance, pick, shuffled } from "./chance.ts";
import type {
  CommunityKey,
  ConsentPurpose,
  HomeContent,
  HouseholdContent,
  InterestKey,
  MemberContent,
  PeopleContent,
  TierRank,
  YearsAgo,
} from "./types.ts";

/** Homes of a community, and the members without a story whose first home is there: m-001 to m-168 live in 云湖花园, and so on. */
const SIZES: readonly { community: CommunityKey; homes: number; owners: number }[] = [
  { community: "yunhu", homes: 220, owners: 168 },
  { community: "cuihu", homes: 200, owners: 140 },
  { community: "zhaopeng", homes: 180, owners: 148 },
];

/** The first owners refer friends and are paid: they have left an account and joined long enough ago. */
const REFERRERS = 60;
const REFERRERS_JOINED_DAYS_AGO = 240;

const FAMILY: readonly HouseholdContent["relation"][] = [
  ...Array.from({ length: 12 }, () => "co_owner" as const),
  ...Array.from({ length: 11 }, () => "family" as const),
  ...Array.from({ length: 5 }, () => "tenant" as const),
];

/**
 * @param random the same seed makes the same people.
 * @param today the day of loading; nobody joins before the keys were handed over.
 * @returns 500 members and 600 homes; the rows of a home begin with its owner.
 */
export function makePeople(random: Random, today: Temporal.PlainDate): PeopleContent {
  const people = new People(random, today);
  for (const { community, homes, owners } of SIZES) people.settle(community, homes, owners);
  people.sellTheRest();
  people.inviteFamilies();
  return people;
}

class People implements PeopleContent {
  readonly members: MemberContent[] = [];
  readonly homes: HomeContent[] = [];
  readonly households: HouseholdContent[] = [];
  readonly #random: Random;
  readonly #today: Temporal.PlainDate;
  readonly #phones = new Set(NAMED_PEOPLE.map((person) => person.phone));
  readonly #names = new Set(NAMED_PEOPLE.map((person) => person.name));
  readonly #unsold: HomeContent[] = [];
  #count = 0;

  constructor(random: Random, today: Temporal.PlainDate) {
    this.#random = random;
    this.#today = today;
    for (const { home, relation, ...member } of NAMED_PEOPLE) {
      const key = homeKey(home.community, home.block, home.room);
      if (relation === "owner") this.homes.push({ key, note: "", ...home });
      this.members.push(member);
      this.households.push({ home: key, member: member.key, relation });
    }
  }

  /** Draws the homes of a community and gives the first of them to new owners. */
  settle(community: CommunityKey, homes: number, owners: number): void {
    const named = this.homes.filter((home) => home.community === community);
    const taken = new Set(named.map((home) => home.key));
    const free = roomsOf(community, this.#random).filter((home) => !taken.has(home.key));
    const drawn = shuffled(this.#random, free).slice(0, homes - named.length);
    drawn.forEach((home, index) => {
      this.homes.push(home);
      if (index < owners) this.#own(home, this.#newMember(home));
      else this.#unsold.push(home);
    });
  }

  /** The remaining homes belong to owners who bought again. */
  sellTheRest(): void {
    const buyers = shuffled(this.#random, this.members.slice(NAMED_PEOPLE.length)).slice(0, 120);
    this.#unsold.forEach((home, index) => {
      const buyer = buyers[index % buyers.length];
      if (buyer !== undefined) this.#own(home, buyer);
    });
  }

  inviteFamilies(): void {
    const hosts = shuffled(this.#random, this.homes.slice(NAMED_PEOPLE.length));
    FAMILY.forEach((relation, index) => {
      const home = hosts[index];
      if (home === undefined) return;
      const member = this.#newMember(home);
      this.households.push({ home: home.key, member: member.key, relation });
    });
  }

  #own(home: HomeContent, member: MemberContent): void {
    this.households.push({ home: home.key, member: member.key, relation: "owner" });
  }

  #newMember(home: HomeContent): MemberContent {
    const random = this.#random;
    const ordinal = ++this.#count;
    const foreign = ordinal % 97 === 50 ? FOREIGN_NAMES[Math.floor(ordinal / 97) % FOREIGN_NAMES.length] : undefined;
    const woman = foreign?.woman ?? chance(random, 52);
    const birthday = birthDate(random, this.#today.year);
    const age = this.#today.year - birthday.year;
    const name = foreign?.name ?? this.#newName(birthday.year, woman);
    const language: Language = foreign ? "en" : chance(random, 3) ? "zh-TW" : "zh-CN";
    const form = age >= 62 ? (woman ? "aunt" : "uncle") : woman ? "ms" : "mr";
    const daysHome = daysSince(home.handover, this.#today);
    const joined = ordinal <= REFERRERS ? REFERRERS_JOINED_DAYS_AGO : 1;
    const member: MemberContent = {
      key: `m-${String(ordinal).padStart(3, "0")}`,
      name,
      salutation: salutationOf({ name, form, language }),
      phone: this.#newPhone(),
      identityMasked: `${home.community === "zhaopeng" ? "4403" : "1101"}**********${String(1000 + random.integer(9000))}`,
      birthday: chance(random, 82) ? birthday : null,
      language,
      largeType: age >= 66 && chance(random, 60),
      tier: tierOf(random, daysHome),
      interests: someInterests(random),
      consents: someConsents(random),
      joinedDaysAgo: joined + random.integer(daysHome - joined),
      bankAccount: ordinal <= REFERRERS || chance(random, 30) ? anyBankAccount(random) : null,
    };
    this.members.push(member);
    return member;
  }

  #newPhone(): string {
    const phone = memberPhone(this.#random);
    if (this.#phones.has(phone)) return this.#newPhone();
    this.#phones.add(phone);
    return phone;
  }

  #newName(birthYear: number, woman: boolean): string {
    const generation = GIVEN_NAMES.find(({ from }) => birthYear >= from);
    invariant(generation !== undefined, "the last generation has no beginning");
    const name = pick(this.#random, SURNAMES) + pick(this.#random, woman ? generation.women : generation.men);
    if (this.#names.has(name)) return this.#newName(birthYear, woman);
    this.#names.add(name);
    return name;
  }
}

function homeKey(community: CommunityKey, block: string, room: string): string {
  return `${community}/${block}/${room}`;
}

function roomsOf(community: CommunityKey, random: Random): HomeContent[] {
  const phases = COMMUNITIES.find(({ key }) => key === community)?.phases ?? [];
  return phases.flatMap(({ blocks, floors, areas, handover, handoverWithinDays }) =>
    blocks.flatMap((block) =>
      Array.from({ length: floors }, (_, floor) => floor + 1).flatMap((floor) =>
        areas.map((areaSqm, index): HomeContent => {
          const room = `${String(floor).padStart(2, "0")}${String(index + 1).padStart(2, "0")}`;
          const plusDays = handover.plusDays + random.integer(handoverWithinDays);
          return {
            key: homeKey(community, block, room),
            community,
            block,
            room,
            areaSqm,
            handover: { ...handover, plusDays },
            note: chance(random, 6) ? pick(random, ["出租", "已委托装修", "空置"]) : "",
          };
        }),
      ),
    ),
  );
}

function daysSince({ yearsAgo, plusDays }: YearsAgo, today: Temporal.PlainDate): number {
  return today.subtract({ years: yearsAgo }).add({ days: plusDays }).until(today).days;
}

function tierOf(random: Random, daysHome: number): TierRank {
  if (chance(random, 4)) return 3;
  return daysHome > 3 * 365 && chance(random, 35) ? 2 : 1;
}

function someInterests(random: Random): InterestKey[] {
  const keys = shuffled(
    random,
    INTERESTS.map(({ key }) => key),
  );
  return keys.slice(0, random.integer(5));
}

/** Shares of members that agree, in percent. */
const AGREEING: readonly { purpose: ConsentPurpose; percent: number }[] = [
  { purpose: "club_service", percent: 100 },
  { purpose: "greetings", percent: 88 },
  { purpose: "marketing", percent: 72 },
  { purpose: "surveys", percent: 64 },
  { purpose: "merchant_sharing", percent: 41 },
];

function someConsents(random: Random): ConsentPurpose[] {
  return AGREEING.filter(({ percent }) => chance(random, percent)).map(({ purpose }) => purpose);
}
