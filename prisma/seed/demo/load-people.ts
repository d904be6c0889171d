import { linkStaffToMember } from "#app/features/identity/public.server.ts";
import { addToHousehold, createHome, createMember } from "#app/features/membership/public.server.ts";
import { setConsent } from "#app/features/outreach/public.server.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { STAFF } from "../content/club.ts";
import type { MemberContent, PeopleContent } from "../content/types.ts";
import { forEach, foundedAt, must, type Stage } from "./stage.ts";

/** Members, homes and who lives where. */
export async function loadPeople(stage: Stage, { members, homes, households }: PeopleContent): Promise<void> {
  await forEach(members, (member) => loadMember(stage, member));
  await forEach(homes, async ({ key, community, block, room, areaSqm, handover, note }) => {
    const home = {
      id: stage.id("home", key),
      communityId: stage.id("community", community),
      block,
      room,
      areaSqm,
      handoverOn: stage.day(handover),
      note,
    };
    must(await createHome(stage.loader(foundedAt(stage)), home), key);
  });
  const joined = new Map(members.map((member) => [member.key, joinedAtOf(stage, member)]));
  const owners = households.filter(({ relation }) => relation === "owner");
  const others = households.filter(({ relation }) => relation !== "owner");
  for (const part of [owners, others]) {
    await forEach(part, async ({ home, member, relation }) => {
      const place = { homeId: stage.id("home", home), memberId: stage.id("member", member), relation };
      must(await addToHousehold(stage.loader(joined.get(member)), place), `${member} in ${home}`);
    });
  }
  for (const { key, member } of STAFF) {
    if (member === null) continue;
    const link = { staffId: stage.id("staff", key), memberId: stage.id("member", member) };
    must(await linkStaffToMember(stage.loader(foundedAt(stage)), link), key);
  }
}

async function loadMember(stage: Stage, member: MemberContent): Promise<void> {
  const joinedAt = joinedAtOf(stage, member);
  const memberId = stage.id("member", member.key);
  const { name, phone, salutation, language, interests, largeType, identityMasked } = member;
  const birthday = member.birthday && { ...member.birthday, leapMonth: false };
  must(
    await createMember(stage.loader(joinedAt), {
      id: memberId,
      name,
      phone,
      salutation,
      language,
      interests,
      largeType,
      identityMasked,
      tierId: stage.id("tier", String(member.tier)),
      ...(birthday ? { birthday } : {}),
    }),
    name,
  );
  for (const purpose of member.consents) {
    await setConsent(stage.as({ kind: "member", memberId }, joinedAt), { purpose, given: true, channel: "portal" });
  }
}

function joinedAtOf({ now }: Stage, { joinedDaysAgo }: MemberContent): Temporal.Instant {
  return now.subtract({ hours: joinedDaysAgo * 24 });
}
