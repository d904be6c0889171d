import type { Puppet } from "wechaty-puppet";
import { FILE_HELPER } from "./file-helper.ts";

/** What of a puppet the probe uses. */
export type Probed = Pick<Puppet, "ding" | "messageSendText" | "messagePayload" | "on" | "off">;

/**
 * Finds out whether a session lives. A puppet can claim to be logged in, answer its service's ping
 * and accept messages while nothing reaches the network any more; only a message to oneself that
 * comes back proves it. Puppets that never show the account's own messages are believed the ping.
 */
export class Probe {
  readonly #puppet: Probed;
  readonly #patienceMs: number;
  #returnsOwnMessages = false;
  #count = 0;

  /** @param patienceMs how long an answer may take. */
  constructor(puppet: Probed, patienceMs: number) {
    this.#puppet = puppet;
    this.#patienceMs = patienceMs;
  }

  /** True when the session lives. Never throws. */
  async isAlive(): Promise<boolean> {
    this.#count += 1;
    const mark = `· ${this.#count} ·`;
    const [pong, echo] = await Promise.all([this.#ping(mark), this.#sendToSelf(mark)]);
    if (echo) this.#returnsOwnMessages = true;
    return pong && (echo || !this.#returnsOwnMessages);
  }

  #ping(mark: string): Promise<boolean> {
    return this.#within((resolve) => {
      const onDong = ({ data }: { data?: string }) => {
        if (data === mark) resolve();
      };
      this.#puppet.on("dong", onDong);
      this.#puppet.ding(mark);
      return () => this.#puppet.off("dong", onDong);
    });
  }

  #sendToSelf(mark: string): Promise<boolean> {
    return this.#within((resolve) => {
      const onMessage = ({ messageId }: { messageId: string }) => {
        this.#puppet.messagePayload(messageId).then(({ text }) => {
          if (text === mark) resolve();
        }, ignore);
      };
      this.#puppet.on("message", onMessage);
      this.#puppet.messageSendText(FILE_HELPER, mark).catch(ignore);
      return () => this.#puppet.off("message", onMessage);
    });
  }

  /** Whether `start` resolves in time; what it returns cleans up. */
  #within(start: (resolve: () => void) => () => void): Promise<boolean> {
    return new Promise((settle) => {
      const timer = setTimeout(() => end(false), this.#patienceMs);
      let stop = ignore;
      const end = (isIn: boolean) => {
        clearTimeout(timer);
        stop();
        settle(isIn);
      };
      stop = start(() => end(true));
    });
  }
}

/** A probe that fails to be sent simply gets no answer. */
function ignore(): void {}
