import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Invitable, Relation } from "../rules/household-rights.ts";
import { InviteForm } from "./invite-form.tsx";
import { OpenInvitations, type OpenInvitation } from "./open-invitations.tsx";

type Mate = {
  memberId: string;
  name: string;
  relation: Relation;
  isSelf: boolean;
  canTakeOut: boolean;
  /** When they were let in; null for owners, who were there before the club knew. */
  since: { iso: string; text: string; full: string } | null;
};

export type HouseholdView = {
  requestId: string;
  home: { homeId: string; label: string; relation: Relation };
  homes: { homeId: string; label: string }[];
  mates: Mate[];
  namedCoOwners: string[];
  invitations: OpenInvitation[];
  invitable: readonly Invitable[];
};

/** Who belongs to a home, who was invited, and the form that invites. */
export function HouseholdScreen({
  title,
  household,
  lastResult,
}: {
  title: string;
  household: HouseholdView | null;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("membership");
  const refusal = lastResult?.error?.[""]?.[0];
  if (household === null) {
    return (
      <OwnerPageShell title={title} backTo="/me">
        <EmptyState icon="home" title={t("me.noHome")} detail={t("household.noHomeDetail")}>
          <ButtonLink to="/care/new?kind=enquiry" variant="primary">
            {t("household.ask")}
          </ButtonLink>
        </EmptyState>
      </OwnerPageShell>
    );
  }
  const { home, homes, mates, namedCoOwners, invitations, invitable, requestId } = household;
  return (
    <OwnerPageShell title={title} backTo="/home">
      {homes.length > 1 ? (
        <Chips label={t("me.homes")} wrap>
          {homes.map(({ homeId, label }) => (
            <Chip key={homeId} to={`/me/household?home=${homeId}`} active={homeId === home.homeId}>
              {label}
            </Chip>
          ))}
        </Chips>
      ) : (
        <h2 className="text-20 font-semibold">{home.label}</h2>
      )}
      {refusal ? (
        <div className="mt-4">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      ) : null}
      <Section title={t("household.members")} count={String(mates.length)}>
        <Card>
          <List>
            {mates.map((mate) => (
              <MateRow key={mate.memberId} mate={mate} homeId={home.homeId} />
            ))}
            {namedCoOwners.map((name) => (
              <ListRow
                key={name}
                lead={<Avatar name={name} />}
                title={name}
                detail={`${t("relation.co_owner")} · ${t("household.notJoined")}`}
              />
            ))}
          </List>
        </Card>
      </Section>
      {invitations.length > 0 ? <OpenInvitations homeId={home.homeId} invitations={invitations} /> : null}
      {invitable.length > 0 ? (
        <InviteForm
          key={requestId}
          homeId={home.homeId}
          requestId={requestId}
          invitable={invitable}
          lastResult={lastResult}
        />
      ) : (
        <p className="mt-6 text-ink-2">{t("household.onlyOwners")}</p>
      )}
    </OwnerPageShell>
  );
}

function MateRow({ mate, homeId }: { mate: Mate; homeId: string }) {
  const { t } = useTranslation("membership");
  const { name, relation, isSelf, canTakeOut, since } = mate;
  return (
    <ListRow
      lead={<Avatar name={name} />}
      title={isSelf ? t("household.you", { name }) : name}
      detail={[t(`relation.${relation}`), since && t("household.since", { day: since.text })]
        .filter(Boolean)
        .join(" · ")}
      end={canTakeOut ? <TakeOut memberId={mate.memberId} name={name} isSelf={isSelf} homeId={homeId} /> : null}
    />
  );
}

/** Says first what taking somebody out does. */
function TakeOut({
  memberId,
  name,
  isSelf,
  homeId,
}: {
  memberId: string;
  name: string;
  isSelf: boolean;
  homeId: string;
}) {
  const { t } = useTranslation("membership");
  return (
    <details>
      <summary
        aria-label={isSelf ? undefined : t("household.takeOutNamed", { name })}
        className="min-h-touch cursor-pointer px-2 py-2.5 text-pine-ink"
      >
        {t(isSelf ? "household.leave" : "household.takeOut")}
      </summary>
      <Form method="post" className="grid justify-items-start gap-2 pb-2">
        <input type="hidden" name="intent" value="take_out" />
        <input type="hidden" name="homeId" value={homeId} />
        <input type="hidden" name="memberId" value={memberId} />
        <span className="text-ink-2">{t(isSelf ? "household.leaveDetail" : "household.takeOutDetail", { name })}</span>
        <Button variant="danger">{t(isSelf ? "household.leaveSure" : "household.takeOutSure")}</Button>
      </Form>
    </details>
  );
}
