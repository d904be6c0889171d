import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { types } from "wechaty-puppet";
import type { Puppet, payloads } from "wechaty-puppet";
import { PuppetMock } from "wechaty-puppet-mock";
import { FileBox } from "file-box";
import type { FileBoxInterface } from "file-box";
import type { Clock } from "#app/platform/clock.ts";
import type { Random } from "#app/platform/random.ts";
import { invariant } from "#app/shared/invariant.ts";
import { FILE_HELPER } from "../file-helper.ts";
import { Crowd } from "./crowd.ts";
import type { Person } from "./crowd.ts";
import { Mailbox } from "./mailbox.ts";
import type { Picture } from "./mailbox.ts";

type Said = { text: string; picture: Picture | null };

/**
 * How the session fails: `live` not at all; `dead` claims to be logged in and to have sent, but
 * nothing passes in either direction (the failure of real accounts after two or three days);
 * `hung` leaves every call without an answer.
 */
export type Health = "live" | "dead" | "hung";

/** Messages whose content can still be asked for. */
const KEPT_MESSAGES = 5_000;
/** A bot that hears nothing from the service for a minute takes it for gone. */
const HEARTBEAT_MS = 15_000;
/** A person needs some time to scan the code of a new login. */
const SCAN_MS = 1_000;

/** PuppetMock declares sends without a result; the network's own contract has the message id. */
const MockPuppet: new () => Puppet = PuppetMock;

/** The account of a chat network in which the bot meets simulated people. Behaves as a Wechaty puppet. */
export class SimulatedAccount extends MockPuppet {
  readonly crowd: Crowd;
  readonly mailbox = new Mailbox();
  health: Health = "live";
  /** Added to every answer of the network, in milliseconds. */
  delayMs = 0;

  readonly #clock: Clock;
  readonly #random: Random;
  readonly #messages = new Map<string, { payload: payloads.Message; picture: Picture | null }>();
  readonly #friendRequests = new Map<string, payloads.Friendship>();
  /** Messages that arrived while no bot was listening. */
  readonly #undelivered: string[] = [];
  readonly #listenersAtRest: number;
  #heart: NodeJS.Timeout | undefined;
  #selfId = "";

  /** @param seed what the people's contact ids follow from. */
  constructor({ clock, random, seed }: { clock: Clock; random: Random; seed: string }) {
    super();
    this.#clock = clock;
    this.#random = random;
    this.crowd = new Crowd(seed);
    this.#selfId = this.#newId("self");
    this.#listenersAtRest = this.listenerCount("message");
    EventEmitter.prototype.on.call(this, "newListener", (event: unknown) => {
      if (event === "message") setImmediate(() => this.#deliverWaiting());
    });
  }

  override name(): string {
    return "simulated-account";
  }

  override async onStart(): Promise<void> {
    this.#heart = setInterval(() => this.emit("heartbeat", { data: "alive" }), HEARTBEAT_MS);
    this.#logIn();
  }

  override async onStop(): Promise<void> {
    clearInterval(this.#heart);
  }

  /** Only the account's owner, at the phone, ends a session; the bot's own call changes nothing. */
  override async logout(): Promise<void> {}

  override ding(data?: string): void {
    if (this.health === "hung") return;
    setTimeout(() => this.emit("dong", { data: data ?? "" }), this.delayMs);
  }

  /** Logs out and in again as a personal account does: every contact id changes. */
  async logInAgain({ forgetRemarks }: { forgetRemarks: boolean }): Promise<void> {
    if (this.isLoggedIn) await super.logout("logged out on the phone");
    this.crowd.renew({ forgetRemarks });
    this.#selfId = this.#newId("self");
    this.emit("scan", { qrcode: "https://localhost/scan", status: types.ScanStatus.Waiting });
    await pause(SCAN_MS);
    if (this.state.active()) this.#logIn();
  }

  /** A simulated person writes to the account. Returns the network's message id. */
  hear(person: Person, said: Said): string {
    this.mailbox.put(person.key, { from: "person", at: this.#clock.now().toString(), ...said });
    const messageId = this.#keep(person.contactId, this.#selfId, said);
    this.#undelivered.push(messageId);
    this.#deliverWaiting();
    return messageId;
  }

  /** A simulated person asks to be the account's friend. */
  askForFriendship(person: Person, hello: string): void {
    const id = this.#newId("friendship");
    this.#friendRequests.set(id, {
      id,
      contactId: person.contactId,
      hello,
      timestamp: this.#nowMs(),
      ticket: id,
      type: types.Friendship.Receive,
    });
    this.emit("friendship", { friendshipId: id });
  }

  override async messageSendText(conversationId: string, text: string): Promise<string> {
    return this.#send(conversationId, { text, picture: null });
  }

  override async messageSendFile(conversationId: string, file: FileBoxInterface): Promise<string> {
    const picture = { name: file.name, base64: await file.toBase64() };
    return this.#send(conversationId, { text: "", picture });
  }

  override async messageRawPayload(id: string): Promise<payloads.Message> {
    return this.#message(id).payload;
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    const { picture } = this.#message(id);
    invariant(picture !== null, `message ${id} has no picture`);
    return FileBox.fromBase64(picture.base64, picture.name);
  }

  override async messageImage(id: string): Promise<FileBoxInterface> {
    return this.messageFile(id);
  }

  override async contactList(): Promise<string[]> {
    return this.crowd.all().flatMap(({ friend, contactId }) => (friend ? [contactId] : []));
  }

  override async contactRawPayload(id: string): Promise<payloads.Contact> {
    const person = id === this.#selfId || id === FILE_HELPER ? null : this.crowd.byContactId(id);
    return {
      id,
      avatar: "",
      gender: types.ContactGender.Unknown,
      name: person?.name ?? id,
      alias: person?.remark ?? "",
      friend: person?.friend ?? true,
      phone: [],
      type: types.Contact.Individual,
    };
  }

  override contactAlias(contactId: string): Promise<string>;
  override contactAlias(contactId: string, alias: string | null): Promise<void>;
  override async contactAlias(contactId: string, alias?: string | null): Promise<string | void> {
    const person = this.crowd.byContactId(contactId);
    if (alias === undefined) return person.remark;
    person.remark = alias ?? "";
    await this.dirtyPayload(types.Dirty.Contact, contactId);
  }

  override async friendshipRawPayload(id: string): Promise<payloads.Friendship> {
    const request = this.#friendRequests.get(id);
    invariant(request !== undefined, `no friend request ${id}`);
    return request;
  }

  override async friendshipAccept(id: string): Promise<void> {
    const request = await this.friendshipRawPayload(id);
    this.crowd.byContactId(request.contactId).friend = true;
    const confirmation = this.#newId("friendship");
    this.#friendRequests.set(confirmation, {
      id: confirmation,
      contactId: request.contactId,
      timestamp: this.#nowMs(),
      type: types.Friendship.Confirm,
    });
    await this.dirtyPayload(types.Dirty.Contact, request.contactId);
    this.emit("friendship", { friendshipId: confirmation });
  }

  #logIn(): void {
    if (this.isLoggedIn) return;
    this.login(this.#selfId);
    this.emit("ready", { data: "ready" });
    setImmediate(() => this.#deliverWaiting());
  }

  async #send(conversationId: string, said: Said): Promise<string> {
    if (this.health === "hung") return new Promise(() => {});
    if (this.delayMs > 0) await pause(this.delayMs);
    invariant(this.isLoggedIn, "not logged in");
    const person = conversationId === FILE_HELPER ? null : this.crowd.byContactId(conversationId);
    invariant(person?.friend !== false, "the contact is no friend of the account");
    const messageId = this.#keep(this.#selfId, conversationId, said);
    if (this.health === "dead") return messageId;
    if (person !== null) {
      const at = this.#clock.now().toString();
      this.mailbox.put(person.key, { from: "account", at, ...said });
    }
    this.emit("message", { messageId });
    return messageId;
  }

  #deliverWaiting(): void {
    const listening = this.listenerCount("message") > this.#listenersAtRest;
    if (!listening || !this.isLoggedIn || this.health !== "live") return;
    for (const messageId of this.#undelivered.splice(0)) this.emit("message", { messageId });
  }

  #keep(talkerId: string, listenerId: string, { text, picture }: Said): string {
    const id = this.#newId("message");
    const type = picture === null ? types.Message.Text : types.Message.Image;
    const payload = { id, talkerId, listenerId, text, timestamp: this.#nowMs(), type };
    this.#messages.set(id, { payload, picture });
    for (const oldest of this.#messages.keys()) {
      if (this.#messages.size <= KEPT_MESSAGES) break;
      this.#messages.delete(oldest);
    }
    return id;
  }

  #message(id: string): { payload: payloads.Message; picture: Picture | null } {
    const message = this.#messages.get(id);
    invariant(message !== undefined, `no message ${id}`);
    return message;
  }

  #newId(kind: string): string {
    return `${kind}_${Buffer.from(this.#random.bytes(12)).toString("hex")}`;
  }

  #nowMs(): number {
    return this.#clock.now().epochMilliseconds;
  }
}
