import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { FactList, type Fact } from "#app/ui/fact-list.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordingOf } from "../rules/care-kinds.ts";
import type { CareMove } from "../rules/move-request.ts";
import { Band, Track, Visitor, type OpenRequest } from "./open-request-card.tsx";
import { CancelForm, ConfirmForm, ReopenForm } from "./owner-move-forms.tsx";
import { PhotoGrid } from "./photo-grid.tsx";
import { Received } from "./received.tsx";
import { StepTimeline, type StepShown } from "./step-timeline.tsx";

type Props = {
  title: string;
  /** Until when it is answered, where it arrived a moment ago; praise is promised no answer. */
  received: { by: string | null } | null;
  stepId: string;
  home: string | null;
  words: string;
  request: OpenRequest;
  verdict: { inWarranty: boolean; title: string; until: string } | null;
  photos: { id: string; width: number; height: number }[];
  steps: StepShown[];
  moves: CareMove[];
  rated: number | null;
  dutyPhone: string;
  lastResult?: SubmissionResult<string[]>;
};

/** One request for its household: who comes when, how far it is, what was said, and what the owner can do about it. */
export function OneScreen(props: Props) {
  const { t } = useTranslation("care");
  const { title, received, request, words, verdict, photos, steps, moves, stepId, lastResult } = props;
  const facts: Fact[] = [
    { term: t("one.number"), value: request.number },
    ...(props.home ? [{ term: t("one.home"), value: props.home }] : []),
    { term: t("one.about"), value: t(`category.${request.category}`) },
    ...(verdict
      ? [
          {
            term: t("one.warranty"),
            value: `${verdict.title} · ${verdict.until}`,
            tone: verdict.inWarranty ? ("ok" as const) : ("gold" as const),
          },
        ]
      : []),
    ...(props.rated ? [{ term: t("one.rated"), value: t("one.ratedOf", { rating: props.rated }) }] : []),
  ];
  return (
    <OwnerPageShell title={title} backTo="/home">
      {received ? (
        <Received by={received.by} number={request.number} about={request.kind} dutyPhone={props.dutyPhone} />
      ) : null}
      <Card>
        {received ? null : <Band {...request.band} />}
        <div className="grid gap-4 p-4">
          <Visitor visitor={request.visitor} />
          <Track request={request} />
        </div>
      </Card>
      {moves.includes("confirm") ? (
        <Section title={t("one.isItDone")}>
          <ConfirmForm stepId={stepId} isRepair={request.kind === "repair"} lastResult={lastResult} />
          <ReopenForm stepId={stepId} lastResult={lastResult} />
        </Section>
      ) : null}
      <Section title={t("one.reported", { context: wordingOf(request.kind) })}>
        {words ? <p className="mb-3 whitespace-pre-line">{words}</p> : null}
        <PhotoGrid photos={photos} />
        <Card padded className="mt-4">
          <FactList facts={facts} />
        </Card>
      </Section>
      <Section title={t("one.history")}>
        <StepTimeline steps={steps} />
      </Section>
      {moves.includes("cancel") ? <CancelForm stepId={stepId} lastResult={lastResult} /> : null}
      {request.visitor && props.dutyPhone ? (
        <p className="mt-6 text-ink-2">{t("one.otherTime", { phone: props.dutyPhone })}</p>
      ) : null}
    </OwnerPageShell>
  );
}
