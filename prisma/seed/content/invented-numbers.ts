import type { Random } from "#app/platform/random.ts";

const MOBILE_PREFIXES = "131 133 135 136 137 138 139 150 151 152 157 158 159 177 180 182 186 187 188 189".split(" ");

const BANKS = [
  { name: "中国工商银行", prefix: "622202" },
  { name: "中国建设银行", prefix: "621700" },
  { name: "中国农业银行", prefix: "622848" },
  { name: "中国银行", prefix: "621661" },
  { name: "招商银行", prefix: "621483" },
] as const;

export type BankName = (typeof BANKS)[number]["name"];

/** Members' numbers run from 1xx 0010 to 1xx 0049, friends' from 0050 to 0089, visitors' are 0091: nobody shares one. */
const FIRST_FRIEND_GROUP = 50;

/** @returns a mobile number valid in form; its middle group begins with 00, which the club keeps for invented people. */
export function memberPhone(random: Random): string {
  return mobile(random.integer(MOBILE_PREFIXES.length), 10 + random.integer(40), random.integer(10_000));
}

/** @param ordinal of the referral, from 0. @returns the friend's mobile number, another for each ordinal. */
export function friendPhone(ordinal: number): string {
  return mobile(
    ordinal % MOBILE_PREFIXES.length,
    FIRST_FRIEND_GROUP + (ordinal % 40),
    1000 + ((ordinal * 3571) % 9000),
  );
}

function mobile(prefix: number, group: number, last: number): string {
  return `${MOBILE_PREFIXES[prefix]}00${String(group).padStart(2, "0")}${String(last).padStart(4, "0")}`;
}

/** @returns an account of one of the banks whose last four digits are given, with a right check digit (Luhn). */
export function bankAccount(bankName: BankName, last4: string): { bankName: BankName; number: string } {
  const prefix = BANKS.find((bank) => bank.name === bankName)?.prefix ?? "";
  const candidates = Array.from({ length: 10 }, (_, digit) => `${prefix}0000${digit}0000${last4}`);
  return { bankName, number: candidates.find(hasLuhnCheck) ?? "" };
}

export function anyBankAccount(random: Random): { bankName: BankName; number: string } {
  const bank = BANKS[random.integer(BANKS.length)] ?? BANKS[0];
  return bankAccount(bank.name, String(random.integer(10_000)).padStart(4, "0"));
}

export function hasLuhnCheck(number: string): boolean {
  const sum = Array.from(number)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}
