import { renderReply } from "#bots/render.ts";
import type { Facts } from "#bots/conversations/facts.ts";
import type { Answered, Request } from "#bots/conversations/requests.ts";
import type { ConversationState } from "#bots/conversations/state.ts";
import { hearMessage, learnOutcome, type Said } from "#bots/conversations/turn.ts";
import { Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";

/** What a rehearsed request comes back with. */
export type Play = (request: Request) => Answered;

export const REHEARSAL_FACTS: Facts = {
  now: Temporal.Instant.from("2026-11-21T14:00+08:00"),
  clubName: "云湖会",
  dutyPhone: "400-820-0000",
  member: { salutation: "林女士", homes: [{ id: "home-1", name: "翠湖湾 3 栋 1201" }] },
  projects: [
    { id: "project-1", name: "云湖三期" },
    { id: "project-2", name: "翠湖湾" },
  ],
};

export const NEW_CONVERSATION: ConversationState = {
  holder: "bot",
  isPromised: false,
  language: "zh-CN",
  misunderstood: 0,
  dialogue: null,
  dialogueUntil: null,
};

/**
 * A conversation without network or database: messages go in, words come out, requests are answered
 * by `play`. Everything asked for is kept in `asked`.
 */
export class Rehearsal {
  state: ConversationState;
  facts: Facts;
  readonly asked: Request[] = [];
  readonly #play: Play;

  constructor(play: Play, { facts = REHEARSAL_FACTS, language = "zh-CN" as Language } = {}) {
    this.#play = play;
    this.facts = facts;
    this.state = { ...NEW_CONVERSATION, language };
  }

  /** Says something; returns the bot's bubbles as sent. Throws when one of them has no words. */
  say(text: string, photos: readonly string[] = []): string[] {
    return this.#hear({ text, photos, isUnreadable: false });
  }

  /** Sends something that the bot cannot read: a voice message, a picture of an unknown kind. */
  sendUnreadable(): string[] {
    return this.#hear({ text: "", photos: [], isUnreadable: true });
  }

  #hear(said: Said): string[] {
    let turn = hearMessage(this.state, said, this.facts);
    const replies = [...turn.replies];
    this.state = turn.state;
    const waiting = [...turn.requests];
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      this.asked.push(request);
      const answered = this.#play(request);
      if (answered.type === "bindContact" && answered.outcome.ok) {
        this.facts = { ...this.facts, member: REHEARSAL_FACTS.member };
      }
      turn = learnOutcome(this.state, answered, this.facts);
      this.state = turn.state;
      replies.push(...turn.replies);
      waiting.push(...turn.requests);
    }
    const reader = { language: this.state.language, zone: "Asia/Shanghai", now: this.facts.now };
    return replies.map((reply) => renderReply(reply, reader));
  }

  /** Lets time pass. @param duration as Temporal takes it, e.g. { minutes: 31 }. */
  wait(duration: Temporal.DurationLike): void {
    this.facts = { ...this.facts, now: this.facts.now.add(duration) };
  }
}
