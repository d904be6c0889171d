import { answerConsent } from "#app/features/referrals/commands/answer-consent.server.ts";
import { consentToken } from "#app/features/referrals/commands/consent-token.server.ts";
import { createProject } from "#app/features/referrals/commands/create-project.server.ts";
import { moveReferral } from "#app/features/referrals/commands/move-referral.server.ts";
import { registerReferral } from "#app/features/referrals/commands/register-referral.server.ts";
import type { Answer } from "#app/features/referrals/rules/judge-answer.ts";
import { TRACK, type TrackStage } from "#app/features/referrals/rules/stages.ts";
import type { MemberActor, StaffActor } from "#app/platform/context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import type { Builders } from "#test/support/builders.ts";
import { valueOf } from "#test/support/outcomes.ts";

export type ReferralsFixture = {
  /** A project on sale, rewarded with 10,000 yuan since a year. */
  project(name?: string): Promise<string>;
  /** A number that nobody has, E.164. */
  phone(): string;
  /** A friend registered by the owner in the portal. */
  refer(owner: MemberActor, projectId: string, friendPhone?: string): Promise<string>;
  answer(referralId: string, answer: Answer): ReturnType<typeof answerConsent>;
  /** One step, today and with evidence, by the referral's consultant or by who is given. */
  move(
    referralId: string,
    to: Parameters<typeof moveReferral>[1]["to"],
    by?: StaffActor,
  ): ReturnType<typeof moveReferral>;
  /** An agreed referral led to a stage, a day apart from its registration. */
  lead(owner: MemberActor, projectId: string, to: TrackStage): Promise<string>;
};

/** Referrals made through the club's own commands. */
export function referralsFixture(builders: Builders): ReferralsFixture {
  const job = builders.as({ kind: "job", name: "test" });
  let count = 0;

  function phone(): string {
    return `+86139${String((count += 1)).padStart(8, "0")}`;
  }

  async function refer(owner: MemberActor, projectId: string, friendPhone = phone()): Promise<string> {
    const registered = await registerReferral(builders.as(owner), {
      requestId: builders.id(),
      referrerId: owner.memberId,
      projectId,
      friendName: "徐先生",
      friendPhone,
      channel: "portal",
    });
    return valueOf(registered).referralId;
  }

  function answer(referralId: string, given: Answer) {
    const token = consentToken(job, referralId);
    return answerConsent(builders.as({ kind: "visitor" }), { token, answer: given });
  }

  const move: ReferralsFixture["move"] = (referralId, to, by) =>
    moveReferral(by ? builders.as(by) : job, {
      referralId,
      to,
      happenedOn: todayIn(builders.clock.now(), job.zone),
      evidence: "单号 0127",
    });

  return {
    phone,
    refer,
    answer,
    move,
    async project(name = `云湖${(count += 1)}期`) {
      const startsOn = todayIn(builders.clock.now(), job.zone).subtract({ days: 365 });
      const created = await createProject(job, {
        id: builders.id(),
        communityId: null,
        name,
        city: "北京",
        address: "",
        summary: "",
        pictureKey: null,
        programme: { rewardFen: 10_000_00n, taxRule: "incidental", startsOn, endsOn: null },
      });
      return valueOf(created).projectId;
    },
    async lead(owner, projectId, to) {
      const referralId = await refer(owner, projectId);
      valueOf(await answer(referralId, "agree"));
      builders.clock.advance({ hours: 24 });
      for (const stage of TRACK.slice(1, TRACK.indexOf(to) + 1)) valueOf(await move(referralId, stage));
      return referralId;
    },
  };
}
