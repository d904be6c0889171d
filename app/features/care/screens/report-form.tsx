import { getFormProps, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ChoicePills, RadioCards } from "#app/ui/radio-cards.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { categoriesOf } from "../rules/care-kinds.ts";
import { verdictKey } from "../schemas.ts";
import { CATEGORY_ICON } from "./category-icon.ts";
import type { ReportFormData } from "./new-screen.tsx";
import { ReportPhotos } from "./report-photos.tsx";
import { VerdictCard } from "./verdict-card.tsx";

type Chosen = { homeId: string | undefined; category: string | undefined; emergency: boolean };

/** The report itself. Without JavaScript the verdict comes with the first press of the button, and the second sends. */
export function ReportForm({ requestId, kind, category, homes, homeId, verdicts, answerBy, answer }: ReportFormData) {
  const { t } = useTranslation("care");
  const isSending = useNavigation().state === "submitting";
  const [form, fields] = useForm<{ homeId: string; category: string; words: string }>({
    id: "report",
    lastResult: answer?.result,
  });
  const typed = answer?.result.initialValue ?? {};
  const [chosen, setChosen] = useState<Chosen>({
    homeId: readText(typed["homeId"]) ?? homeId ?? undefined,
    category: readText(typed["category"]) ?? category ?? undefined,
    emergency: typed["emergency"] === "on",
  });
  const isRepair = kind === "repair";
  const verdict = verdicts[chosen.homeId ?? ""]?.[chosen.category ?? ""] ?? null;
  const isVerdictShown = isRepair && chosen.category !== undefined;
  const errors = [fields.homeId, fields.category, fields.words].flatMap(({ id, errors: found }) =>
    found?.[0] ? [{ fieldId: id, message: found[0] }] : [],
  );

  function choose(event: FormEvent<HTMLFormElement>) {
    const now = new FormData(event.currentTarget);
    setChosen({
      homeId: readText(now.get("homeId")),
      category: readText(now.get("category")),
      emergency: now.get("emergency") === "on",
    });
  }

  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      onChange={choose}
      className="flex flex-1 flex-col gap-6"
    >
      <input type="hidden" name="requestId" value={readText(typed["requestId"]) ?? requestId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={isVerdictShown ? verdictKey(chosen.homeId, chosen.category) : ""} />
      <FormErrorSummary errors={errors} message={form.errors?.[0]} />
      {answer?.seen ? (
        <Notice tone={verdict === null || verdict.state === "care" ? "gold" : "ok"} icon="shield-check">
          {t("new.lookFirst", { verdict: verdict?.title ?? t("verdict.unknown.title") })}
        </Notice>
      ) : null}
      <HomeChoice homes={homes} homeId={chosen.homeId} error={fields.homeId.errors} id={fields.homeId.id} />
      <FieldGroup id={fields.category.id} label={t(isRepair ? "new.part" : "new.area")} error={fields.category.errors}>
        <ChoicePills
          name="category"
          defaultValues={chosen.category ? [chosen.category] : []}
          options={categoriesOf(kind).map((each) => ({
            value: each,
            label: (
              <span className="inline-flex items-center gap-2">
                <Icon name={CATEGORY_ICON[each]} size={18} />
                {t(`category.${each}`)}
              </span>
            ),
          }))}
        />
      </FieldGroup>
      <ReportPhotos uploads={answer?.uploads ?? []} faults={answer?.photoFaults ?? []} />
      <Field
        id={fields.words.id}
        label={t(`new.words.${kind}`)}
        hint={isRepair ? t("new.wordsHint") : undefined}
        error={fields.words.errors}
        optional={isRepair}
      >
        <TextArea name="words" defaultValue={readText(typed["words"])} maxLength={1000} rows={isRepair ? 3 : 5} />
      </Field>
      {isRepair ? (
        <Card className="px-4">
          <CheckBox
            name="emergency"
            defaultChecked={chosen.emergency}
            label={t("new.urgent")}
            detail={t("new.urgentDetail")}
          />
        </Card>
      ) : null}
      {isVerdictShown || !isRepair ? (
        <VerdictOrPromise
          isRepair={isRepair}
          verdict={verdict}
          answerBy={chosen.emergency ? answerBy.urgent : answerBy.calm}
        />
      ) : null}
      <div className="flex-1" />
      <FootBar
        summary={
          <b>
            {chosen.category ? t(`category.${chosen.category}`) : t(isRepair ? "new.choosePart" : "new.chooseArea")}
          </b>
        }
      >
        <Button variant="primary" disabled={isSending}>
          {t(isSending ? "new.sending" : `new.submit.${isRepair ? "repair" : "words"}`)}
        </Button>
      </FootBar>
    </Form>
  );
}

function HomeChoice({
  homes,
  homeId,
  id,
  error,
}: {
  homes: ReportFormData["homes"];
  homeId: string | undefined;
  id: string;
  error: string[] | undefined;
}) {
  const { t } = useTranslation("care");
  const [only] = homes;
  if (only === undefined) return null;
  if (homes.length === 1) {
    return (
      <p className="flex items-center gap-2 text-ink-2">
        <input type="hidden" name="homeId" value={only.id} />
        <Icon name="home" size={18} />
        {only.label}
      </p>
    );
  }
  return (
    <FieldGroup id={id} label={t("new.home")} error={error}>
      <RadioCards
        name="homeId"
        defaultValue={homeId}
        dot
        options={homes.map((home) => ({ value: home.id, label: home.label }))}
      />
    </FieldGroup>
  );
}

function VerdictOrPromise({
  isRepair,
  ...shown
}: {
  isRepair: boolean;
  verdict: Parameters<typeof VerdictCard>[0]["verdict"];
  answerBy: string;
}) {
  const { t } = useTranslation("care");
  if (isRepair) return <VerdictCard {...shown} />;
  return (
    <Notice tone="ok" icon="clock">
      {t("verdict.answerBy", { by: shown.answerBy })}
    </Notice>
  );
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
