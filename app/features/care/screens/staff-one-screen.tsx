import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Card } from "#app/ui/card.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordingOf, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import type { Grade } from "../rules/grade-request.ts";
import type { CareMove, CareState } from "../rules/move-request.ts";
import { CompleteForm, TakeBackForm } from "./desk-end-forms.tsx";
import { AnswerForm, ScheduleForm } from "./desk-move-forms.tsx";
import { AssignForm, DropForm, SortForm } from "./desk-side-forms.tsx";
import { Track, type OpenRequest } from "./open-request-card.tsx";
import { OwnerCard, RequestFacts } from "./staff-one-cards.tsx";
import { PhotoGrid } from "./photo-grid.tsx";
import { StepTimeline, type StepShown } from "./step-timeline.tsx";

export type DeskPage = {
  /** Something was just done to the request from this page. */
  hasMoved: boolean;
  id: string;
  title: string;
  number: string;
  version: number;
  stepId: string;
  today: string;
  me: string;
  kind: CareKind;
  category: CareCategory;
  state: CareState;
  words: string;
  emergency: boolean;
  grade: Grade;
  channel: "portal" | "chat" | "phone";
  reportedAt: { text: string; full: string; iso: string };
  due: { text: string; detail: string; isLate: boolean };
  isOpen: boolean;
  moves: CareMove[];
  mayAnswer: boolean;
  track: OpenRequest["track"];
  verdict: { inWarranty: boolean; title: string; until: string } | null;
  visit: {
    name: string;
    phone: string;
    when: string;
    on: string;
    from: string;
    until: string;
    isAhead: boolean;
  } | null;
  photos: { id: string; width: number; height: number }[];
  rated: number | null;
  owner: {
    id: string;
    name: string;
    salutation: string;
    tier: string;
    phone: string;
    mayReveal: boolean;
  } | null;
  home: { label: string; handover: string | null } | null;
  steps: StepShown[];
  staff: { id: string | null; name: string | null };
  desk: { staffId: string; name: string }[];
  visitors: string[];
  lastResult?: SubmissionResult<string[]>;
  fullPhone?: string;
};

/** One request for the desk: what is owed, what was said, the next step, and who it is about. */
export function StaffOneScreen(page: DeskPage) {
  const { t } = useTranslation("care");
  const { title, due, words, category, moves, emergency, number } = page;
  return (
    <>
      {page.hasMoved ? <FlashMessage>{t("desk.moved")}</FlashMessage> : null}
      <PageHeader
        title={title}
        detail={`${t(`state.${page.state}`, { context: wordingOf(page.kind) })} · ${describeStanding(page)}`}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/care", label: t("desk.title") }]} current={number} />}
        end={
          <>
            {emergency ? <Badge tone="bad">{t("desk.emergency")}</Badge> : null}
            {due.isLate ? <Badge tone="attend">{due.text}</Badge> : null}
            <Badge plain tone={page.grade === "A" ? "attend" : "neutral"}>
              {t(`grade.${page.grade}`)}
            </Badge>
          </>
        }
      />
      <div className="grid gap-6 wide:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          <Card padded>
            <p className="text-18 font-semibold whitespace-pre-line">{words || t(`category.${category}`)}</p>
            <div className="my-4">
              <PhotoGrid photos={page.photos} />
            </div>
            <Track request={page} reader="desk" />
          </Card>
          {page.mayAnswer || moves.includes("take_back") ? (
            <Section title={t("desk.next")}>
              <div className="grid gap-4">
                {page.mayAnswer ? <AnswerForm key={`answer ${page.version}`} {...page} /> : null}
                {moves.includes("schedule") && page.kind === "repair" ? (
                  <ScheduleForm key={`schedule ${page.version}`} {...page} />
                ) : null}
                {moves.includes("complete") ? <CompleteForm key={`complete ${page.version}`} {...page} /> : null}
                {moves.includes("take_back") ? <TakeBackForm key={`take back ${page.version}`} {...page} /> : null}
              </div>
            </Section>
          ) : null}
          <Section title={t("one.history")}>
            <StepTimeline steps={page.steps} />
          </Section>
        </div>
        <div className="grid content-start gap-4">
          <OwnerCard {...page} />
          <RequestFacts {...page} />
          {moves.includes("assign") ? <AssignForm key={`assign ${page.version}`} {...page} /> : null}
          {page.mayAnswer ? <SortForm {...page} /> : null}
          {moves.includes("cancel") ? <DropForm {...page} /> : null}
        </div>
      </div>
    </>
  );
}

/** What comes next and when; how late it is says the badge. */
function describeStanding({ state, visit, due, isOpen }: DeskPage): string {
  if (visit !== null && state === "scheduled") return visit.when;
  if (due.isLate) return due.detail;
  return isOpen ? `${due.detail} ${due.text}` : due.text;
}
