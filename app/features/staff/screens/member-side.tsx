import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Notice } from "#app/ui/notice.tsx";

export type MemberSideData = {
  memberId: string;
  openCare: { id: string; number: string; isComplaint: boolean; words: string }[];
  contact: { term: string; value: string }[];
  homes: { label: string; relation: string; handover: { text: string; full: string; iso: string } | null }[];
  household: { memberId: string; name: string; relation: string }[];
  /** Named by the register without a telephone. */
  coOwners: string[];
  /** Null for readers who may not see referrals. */
  referrals: string | null;
  consents: string[];
};

/** The facts at the side of a member's page. */
export function MemberSide(props: MemberSideData) {
  const { t } = useTranslation("staff");
  return (
    <div className="grid gap-5">
      {props.openCare.some(({ isComplaint }) => isComplaint) ? (
        <Notice tone="attend" icon="megaphone">
          {t("member.complaint")}
        </Notice>
      ) : null}
      <Part title={t("member.contact")}>
        <FactList facts={props.contact} />
      </Part>
      {props.openCare.length > 0 ? (
        <Part title={t("member.openCare")}>
          <ul className="grid gap-1.5">
            {props.openCare.map(({ id, number, words }) => (
              <li key={id}>
                <Link to={`/staff/care/${id}`} className="line-clamp-2 text-link">
                  {words || number}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t("member.homes")}>
        <FactList
          facts={props.homes.map(({ label, relation, handover }) => ({
            term: relation,
            value: (
              <>
                {label}
                {handover ? (
                  <span className="block text-ink-2">
                    {t("member.handover")} <DateLabel {...handover} />
                  </span>
                ) : null}
              </>
            ),
          }))}
        />
      </Part>
      {props.household.length + props.coOwners.length > 0 ? (
        <Part title={t("member.household")}>
          <FactList
            facts={[
              ...props.household.map(({ memberId, name, relation }) => ({
                term: relation,
                value: (
                  <Link to={`/staff/members/${memberId}`} className="text-link">
                    {name}
                  </Link>
                ),
              })),
              ...props.coOwners.map((name) => ({
                term: t("relation.co_owner"),
                value: t("member.coOwnerWithoutPhone", { name }),
              })),
            ]}
          />
        </Part>
      ) : null}
      {props.referrals === null ? null : <Part title={t("member.referrals")}>{props.referrals}</Part>}
      <Part title={t("member.consents")}>
        <div className="flex flex-wrap gap-1.5">
          {props.consents.length === 0 ? t("member.noConsents") : null}
          {props.consents.map((consent) => (
            <Badge key={consent} tone="ok">
              {consent}
            </Badge>
          ))}
        </div>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 text-meta text-ink-3">{title}</h2>
      {children}
    </section>
  );
}
