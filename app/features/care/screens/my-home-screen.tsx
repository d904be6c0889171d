import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Section } from "#app/ui/section.tsx";
import { WarrantyBar } from "#app/ui/warranty-bar.tsx";
import type { CoverState } from "../rules/arrange-warranties.ts";
import type { Component } from "../rules/warranty-rules.ts";
import { CATEGORY_ICON } from "./category-icon.ts";
import { OpenRequestCard, type OpenRequest } from "./open-request-card.tsx";

type WarrantyLine = {
  components: Component[];
  state: CoverState;
  stateLabel: string;
  elapsed: number;
  until: string;
  source: string;
};

type Home = { id: string; label: string; facts: string; picture: string; household: number; reports: number };

type Props =
  | { home: null }
  | {
      home: Home;
      homes: { id: string; label: string; isShown: boolean }[];
      open: OpenRequest[];
      warranties: WarrantyLine[] | null;
    };

/** The member's home: what is being seen to, until when what is covered, and what was done before. */
export function MyHomeScreen(props: Props) {
  const { t } = useTranslation("care");
  if (props.home === null) return <NoHome />;
  const { home, homes, open, warranties } = props;
  return (
    <>
      <Picture src={home.picture} alt="" shape="banner" eager className="mb-4 max-wide:-mx-5 max-wide:rounded-none" />
      <h2 className="text-24 font-semibold">{home.label}</h2>
      <p className="text-ink-2">{home.facts}</p>
      {homes.length > 1 ? (
        <div className="mt-3">
          <Chips label={t("home.switch")}>
            {homes.map(({ id, label, isShown }) => (
              <Chip key={id} to={`/home?home=${id}`} active={isShown}>
                {label}
              </Chip>
            ))}
          </Chips>
        </div>
      ) : null}
      <ButtonLink to={`/care/new?home=${home.id}`} variant="primary" icon="camera" block className="mt-4">
        {t("home.report")}
      </ButtonLink>
      <OpenRequests requests={open.filter(({ band }) => band.turn === "club")} />
      <WaitingRequests requests={open.filter(({ band }) => band.turn === "owner")} />
      <Section title={t("home.warranty")}>
        {warranties ? <Warranties homeId={home.id} warranties={warranties} /> : <Notice>{t("home.noHandover")}</Notice>}
      </Section>
      <Card className="mt-6">
        <List>
          <ListRow
            to={`/care?home=${home.id}`}
            icon="wrench"
            title={t("home.history")}
            end={<span className="text-ink-3">{t("home.reports", { count: home.reports })}</span>}
          />
          <ListRow
            to={`/me/household?home=${home.id}`}
            icon="people"
            title={t("home.household")}
            end={<span className="text-ink-3">{t("home.people", { count: home.household })}</span>}
          />
        </List>
      </Card>
    </>
  );
}

function OpenRequests({ requests }: { requests: OpenRequest[] }) {
  const { t } = useTranslation("care");
  if (requests.length === 0) return null;
  return (
    <Section title={t("home.open")} count={String(requests.length)}>
      <div className="grid gap-4">
        {requests.map((request) => (
          <OpenRequestCard key={request.id} request={request} />
        ))}
      </div>
    </Section>
  );
}

/** What is done in the club's eyes, and waits for the owner's. */
function WaitingRequests({ requests }: { requests: OpenRequest[] }) {
  const { t } = useTranslation("care");
  if (requests.length === 0) return null;
  return (
    <Section title={t("home.waiting")} count={String(requests.length)}>
      <Card>
        <List>
          {requests.map(({ id, category, title, band }) => (
            <ListRow
              key={id}
              to={`/care/${id}`}
              icon={CATEGORY_ICON[category]}
              tone="attend"
              title={<span className="line-clamp-1">{title}</span>}
              detail={band.text}
            />
          ))}
        </List>
      </Card>
    </Section>
  );
}

function Warranties({ homeId, warranties }: { homeId: string; warranties: WarrantyLine[] }) {
  const { t } = useTranslation("care");
  return (
    <>
      <p className="mb-3 text-ink-2">{t("home.warrantyHint")}</p>
      <Card>
        <List>
          {warranties.map(({ components, state, stateLabel, elapsed, until, source }) => {
            const [first = "leak_proofing"] = components;
            return (
              <WarrantyBar
                key={first}
                icon={CATEGORY_ICON[first]}
                title={components.map((component) => t(`category.${component}`)).join(t("listComma"))}
                state={state}
                stateLabel={stateLabel}
                elapsed={elapsed}
                detail={
                  <>
                    {until} · {state === "ending" ? <CheckLink homeId={homeId} component={first} /> : source}
                  </>
                }
              />
            );
          })}
        </List>
      </Card>
      <details className="mt-2">
        <summary className="min-h-touch cursor-pointer py-2.5 text-pine-ink">{t("home.how")}</summary>
        <div className="grid gap-2 text-ink-2">
          <p>{t("home.howLaw")}</p>
          <p>{t("home.howPromise")}</p>
          <p>{t("home.howCare")}</p>
        </div>
      </details>
    </>
  );
}

function CheckLink({ homeId, component }: { homeId: string; component: Component }) {
  const { t } = useTranslation("care");
  return (
    <Link
      to={`/care/new?${new URLSearchParams({ home: homeId, category: component })}`}
      className="-my-2.5 inline-block py-2.5 font-semibold text-persimmon-ink underline underline-offset-4"
    >
      {t("home.check")}
    </Link>
  );
}

function NoHome() {
  const { t } = useTranslation("care");
  return (
    <EmptyState
      picture={<img src="/scenes/door.svg" alt="" width={250} height={156} />}
      title={t("home.none")}
      detail={t("home.noneDetail")}
    >
      <ButtonLink to="/care/new?kind=enquiry" variant="primary">
        {t("home.ask")}
      </ButtonLink>
    </EmptyState>
  );
}
