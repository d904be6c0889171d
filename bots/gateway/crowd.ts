import { createHash } from "node:crypto";
import { invariant } from "#app/shared/invariant.ts";

const FIRST_LOGIN = 1;

/** A simulated person. `key` is theirs for good; `contactId` is how the network names them today. */
export type Person = {
  readonly key: string;
  readonly name: string;
  contactId: string;
  /** The name that the bot account gave this contact; "" without one. */
  remark: string;
  friend: boolean;
};

/** Everybody the simulated account can meet, found by their own key or by today's contact id. */
export class Crowd {
  readonly #seed: string;
  #logins = FIRST_LOGIN;
  readonly #byKey = new Map<string, Person>();
  readonly #byContactId = new Map<string, Person>();

  /** @param seed what contact ids follow from: a gateway that starts again knows the same people under the same ids. */
  constructor(seed: string) {
    this.#seed = seed;
  }

  /** Adds a person, or returns the one who already has that key. */
  add({ key, name, friend }: { key: string; name: string; friend: boolean }): Person {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const person = { key, name, contactId: this.#contactIdOf(key), remark: "", friend };
    this.#byKey.set(key, person);
    this.#byContactId.set(person.contactId, person);
    return person;
  }

  all(): Person[] {
    return [...this.#byKey.values()];
  }

  byKey(key: string): Person | undefined {
    return this.#byKey.get(key);
  }

  /** Throws for an id that the network does not know, or no longer knows since a login. */
  byContactId(contactId: string): Person {
    const person = this.#byContactId.get(contactId);
    invariant(person !== undefined, `no contact ${contactId}`);
    return person;
  }

  /** What a new login does to a personal account: every contact has another id, remarks may be gone. */
  renew({ forgetRemarks }: { forgetRemarks: boolean }): void {
    this.#byContactId.clear();
    this.#logins += 1;
    for (const person of this.#byKey.values()) {
      person.contactId = this.#contactIdOf(person.key);
      if (forgetRemarks) person.remark = "";
      this.#byContactId.set(person.contactId, person);
    }
  }

  #contactIdOf(key: string): string {
    return nameContact(`${this.#seed}/${this.#logins}/${key}`);
  }
}

/** @returns how the network names a person before the account has logged in anew. @param seed the crowd's. */
export function firstContactId(seed: string, personKey: string): string {
  return nameContact(`${seed}/${FIRST_LOGIN}/${personKey}`);
}

function nameContact(what: string): string {
  return `wxid_${createHash("sha256").update(what).digest("hex").slice(0, 20)}`;
}
