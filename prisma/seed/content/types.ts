import type { Component, WarrantyPromise } from "#app/features/care/rules/warranty-rules.ts";
import type { EventCategory } from "#app/features/events/rules/event-terms.ts";
import type { Hours } from "#app/features/perks/rules/opening-hours.ts";
import type { MerchantKind, PerkCategory } from "#app/features/perks/rules/perk-kinds.ts";
import type { Language } from "#app/shared/locale.ts";
import type { PictureKey } from "./pictures.ts";

/** A text in each of the club's languages. */
type LocalText = Readonly<Record<Language, string>>;

/** A moment counted from the day the demo club is loaded: days from then (negative: before) and a club time such as "14:00". */
export type When = { inDays: number; at: string };

/** A calendar day: so many whole years before the day of loading, then so many days later. */
export type YearsAgo = { yearsAgo: number; plusDays: number };

export type CommunityKey = "yunhu" | "cuihu" | "zhaopeng";
export type ProjectKey = "yunhu-3" | "cuihu-2" | "zhaopeng-2";
export type TierRank = 1 | 2 | 3;

/** One building phase: every block has `floors` × `roomsPerFloor` homes, handed over within `handoverWithinDays` from `handover`. */
type Phase = {
  name: string;
  blocks: readonly string[];
  floors: number;
  /** Areas in m² of the rooms of a floor, room 01 first. */
  areas: readonly number[];
  handover: YearsAgo;
  handoverWithinDays: number;
};

export type CommunityContent = {
  key: CommunityKey;
  name: string;
  city: string;
  address: string;
  picture: PictureKey;
  /** Where the community meets. */
  hall: string;
  /** What the developer promises beyond the law. */
  promises: readonly WarrantyPromise[];
  phases: readonly Phase[];
};

export type ProjectContent = {
  key: ProjectKey;
  community: CommunityKey;
  name: string;
  city: string;
  address: string;
  summary: string;
  picture: PictureKey;
  /** Gross reward per home. */
  rewardFen: bigint;
  taxRule: "incidental" | "service";
  protectionDays: number;
  consultant: StaffKey;
};

type StaffRole =
  | "administrator"
  | "member_services"
  | "activities"
  | "merchants"
  | "sales_consultant"
  | "care_desk"
  | "finance"
  | "auditor";

export type StaffKey =
  | "tao-ran"
  | "zhou-min"
  | "zhao-wen"
  | "xie-ling"
  | "xu-ran"
  | "tang-yue"
  | "qin-ling"
  | "guo-ming"
  | "sun-qian"
  | "lu-yizhou";

export type StaffContent = {
  key: StaffKey;
  name: string;
  email: string;
  role: StaffRole;
  /** The member this person is as an owner; null for most. */
  member: MemberKey | null;
};

/** What a member of staff did, and when. */
type Deed = { by: StaffKey; on: When };

/** Who comes to a home. */
type VisitorKey = "he-zhiqiang" | "qiu-jianguo" | "liang-qiusheng" | "fan-lixin" | "deng-haibo" | "luo-wei";
export type VisitorContent = {
  key: VisitorKey;
  name: string;
  trade: string;
  phone: string;
  communities: readonly CommunityKey[];
};

export type TierContent = { rank: TierRank; name: LocalText; earnedBy: LocalText };

export type InterestKey =
  | "children"
  | "books"
  | "tea_food"
  | "outdoors"
  | "sport"
  | "garden"
  | "music"
  | "crafts"
  | "travel"
  | "pets"
  | "parents"
  | "finance";
export type InterestContent = { key: InterestKey; name: LocalText };

/** "lin-jing" for people with a story, "m-001" for the others. */
export type MemberKey = string;
/** "yunhu/6/1203": community, block, room. */
export type HomeKey = string;

export type Birthday = {
  calendar: "solar" | "lunar";
  year: number;
  month: number;
  /** 1 to 29 in the lunar calendar, so that every year has the day. */
  day: number;
};

type BankAccountContent = { bankName: string; number: string };

export type ConsentPurpose = "club_service" | "greetings" | "marketing" | "surveys" | "merchant_sharing";

export type MemberContent = {
  key: MemberKey;
  name: string;
  salutation: string;
  /** Eleven digits of a mainland mobile number, invented. */
  phone: string;
  identityMasked: string;
  birthday: Birthday | null;
  language: Language;
  largeType: boolean;
  tier: TierRank;
  interests: readonly InterestKey[];
  /** What the member has agreed to. */
  consents: readonly ConsentPurpose[];
  joinedDaysAgo: number;
  bankAccount: BankAccountContent | null;
};

export type HomeContent = {
  key: HomeKey;
  community: CommunityKey;
  block: string;
  room: string;
  areaSqm: number;
  handover: YearsAgo;
  note: string;
};

export type HouseholdContent = {
  home: HomeKey;
  member: MemberKey;
  relation: "owner" | "co_owner" | "family" | "tenant";
};

/** Owners and homes of the demo club. Every home has one owner; the owner comes first. */
export type PeopleContent = {
  members: readonly MemberContent[];
  homes: readonly HomeContent[];
  households: readonly HouseholdContent[];
};

/** An owner register that was imported: the homes of some blocks that the club knew already, and further rows. */
export type RegisterContent = {
  fileName: string;
  community: CommunityKey;
  blocks: readonly string[];
  uploaded: Deed;
  importedAfterMinutes: number;
  rows: readonly { block: string; room: string; name: string; phone: string; areaSqm: number; note: string }[];
  /** Of the further rows. */
  handover: YearsAgo;
};

export type BranchContent = {
  name: string;
  /** The community it is nearest to. */
  near: CommunityKey;
  address: string;
  phone: string;
  hours: Hours;
};

export type MerchantContent = {
  key: string;
  name: string;
  kind: MerchantKind;
  summary: string;
  picture: PictureKey;
  branches: readonly BranchContent[];
  /** How the club and the merchant settle. */
  settlement: string;
};

type PerkBase = {
  key: string;
  merchant: string;
  title: string;
  summary: string;
  /** The rules, one short sentence each. */
  rules: readonly string[];
  category: PerkCategory;
  picture: PictureKey;
  /** Vouchers in all; null without limit. */
  stock: number | null;
  perMember: number;
  /** Days a claimed voucher stays usable; null: as long as the perk can be used. */
  usableDays: number | null;
  claimFromDays: number;
  claimUntilDays: number;
  useUntilDays: number;
  /** Empty: owners of all communities. */
  communities: readonly CommunityKey[];
  minTier: TierRank;
  /** How many vouchers the demo club claims and of those how many it redeems. */
  demo: { claimed: number; used: number };
};

export type PerkContent =
  | (PerkBase & { kind: "member_price"; listPriceFen: bigint; memberPriceFen: bigint })
  | (PerkBase & { kind: "voucher"; faceValueFen: bigint });

export type EventContent = {
  key: string;
  title: string;
  summary: string;
  /** One paragraph an entry. */
  story: readonly string[];
  category: EventCategory;
  picture: PictureKey;
  place: string;
  address: string;
  /** null: open to all communities. */
  community: CommunityKey | null;
  minTier: TierRank;
  starts: When;
  durationMinutes: number;
  registrationOpens: When;
  registrationCloses: When;
  capacity: number;
  seatsPerMember: number;
  /** Per seat. */
  feeFen: bigint;
  /** Seats the demo club takes, and how many of them came (0 for events to come). */
  demo: { seats: number; came: number };
};

export type ReferralStage = "registered" | "visited" | "subscribed" | "signed" | "paid";
export type ReferralExit = "declined" | "expired" | "duplicate" | "lost" | "cancelled";

export type ReferralStep = {
  stage: ReferralStage | ReferralExit;
  daysAgo: number;
  at: string;
  evidence: string;
};

export type ReferralContent = {
  key: string;
  referrer: MemberKey;
  friendName: string;
  friendPhone: string;
  project: ProjectKey;
  consultant: StaffKey;
  channel: "portal" | "chat";
  /** Asked on the link; `agreedDaysAgo` null while waiting or after a refusal. */
  consent: "waiting" | "agreed" | "declined";
  agreedDaysAgo: number | null;
  /** In order; the first is always the registration. */
  steps: readonly ReferralStep[];
};

export type PayoutContent = {
  key: string;
  /** Who chose the rewards, and locked them at once. */
  drafted: Deed;
  /** The second person's yes, after which the bank file is written; null: it still waits for one. */
  approved: Deed | null;
  /** What the bank said of its lines, in the order of time; the others are still under way. */
  answers: readonly {
    payee: MemberKey;
    on: When;
    /** Why the money came back; null: it arrived. */
    returned: string | null;
  }[];
};

/** Words of the bot: a key of its texts, and what fills them beyond salutation and club. */
export type BotWords = { key: string; values: Readonly<Record<string, string>> };

/** One turn of a talk in chat. The owner's comes a minute after the turn before it, the staff's as late as it says. */
export type ChatTurn =
  | { by: "owner"; text: string; bot: readonly BotWords[]; handsOver: boolean }
  | { by: "staff"; staff: StaffKey; afterMinutes: number; text: string }
  | { by: "staff"; staff: StaffKey; afterMinutes: number; handsBack: true };

export type TalkContent = {
  /** A moment of the club's past, or so many minutes before the loading. */
  begins: When | { minutesAgo: number };
  turns: readonly ChatTurn[];
};

/** What was said with an owner in chat, beside the binding. */
export type ChatContent = { member: MemberKey; nickname: string; bound: When; talks: readonly TalkContent[] };

type CareKind = "repair" | "complaint" | "enquiry" | "suggestion" | "praise";

type ComplaintArea = "planning_design" | "construction_quality" | "sales_promise" | "service_process";

export type CareContent = {
  key: string;
  /** The request is about this member's first home. */
  member: MemberKey;
  kind: CareKind;
  /** For repairs the component, for the rest the area. */
  category: Component | ComplaintArea;
  words: string;
  emergency: boolean;
  reported: When;
  /** The desk's first words to the owner; null: nobody has answered yet. */
  answer: { text: string; afterMinutes: number } | null;
  visit: { visitor: VisitorKey; from: When; minutes: number } | null;
  completion: { on: When; note: string } | null;
  /** The owner's last word: 1 to 5 stars. */
  rating: { on: When; stars: 1 | 2 | 3 | 4 | 5; words: string } | null;
  /** Why the owner opened it again after the completion; it is open since then. */
  reopened: { on: When; words: string } | null;
};

export type StoryContent = {
  key: string;
  title: string;
  /** Issue and column of the magazine. */
  source: string;
  summary: string;
  paragraphs: readonly string[];
  picture: PictureKey;
  publishedDaysAgo: number;
};
