import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { CodeCamera } from "#app/ui/scanner/code-camera.tsx";
import { TillShell } from "#app/ui/till-shell.tsx";
import { TillAnswerView, type TillAnswerCard } from "./till-answer-view.tsx";
import { TillCheck, type TillCheckCard } from "./till-check.tsx";

const GROUNDS = { green: "accepted", amber: "not-now", red: "refused" } as const;

/** The till: typing is always there, the camera where there is one; what a code is good for and its answer fill the screen. */
export function TillScreen({
  requestId,
  merchant,
  till,
  today,
  last,
  check,
  answer,
  fault,
}: {
  /** Of the next attempt. */
  requestId: string;
  merchant: string;
  /** Which till it is. */
  till: string;
  /** Vouchers that the branch took today. */
  today: number;
  last: { id: string; title: string; code: string; at: string } | null;
  /** A voucher that can be taken, to look at first. */
  check: TillCheckCard | null;
  answer: TillAnswerCard | null;
  fault?: string;
}) {
  const { t } = useTranslation("perks");
  const submit = useSubmit();
  const isBusy = useNavigation().state !== "idle";
  const isScanning = answer === null && check === null;
  const count = (
    <span>
      {t("till.today")} <b className="text-24">{today}</b>
    </span>
  );
  return (
    <TillShell merchant={merchant} till={till} end={count} answer={answer ? GROUNDS[answer.tone] : undefined}>
      {answer ? <TillAnswerView key={answer.id} answer={answer} /> : null}
      {check && !answer ? <TillCheck requestId={requestId} check={check} isBusy={isBusy} /> : null}
      <div className={isScanning ? "flex flex-1 flex-col gap-4" : "hidden"}>
        <Form method="post" action="/till" className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2.5">
          <input type="hidden" name="requestId" value={requestId} />
          <Field label={t("till.type")} error={fault}>
            <TextInput
              key={requestId}
              name="code"
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              required
              className="text-20! tracking-[0.06em]"
            />
          </Field>
          <Button variant="primary" aria-disabled={isBusy}>
            {t("till.find")}
          </Button>
        </Form>
        <CodeCamera
          isPaused={!isScanning || isBusy}
          texts={{
            starting: t("till.camera.starting"),
            on: t("till.camera.on"),
            foreign: t("till.camera.foreign"),
            absent: t("till.camera.absent"),
          }}
          onCode={(code) => submit({ requestId, code }, { method: "post", action: "/till" })}
        />
        <p className="flex min-h-touch items-center gap-2.5 text-ink-2">
          {last ? (
            <>
              <Icon name="check" className="text-pine-ink" />
              <span className="min-w-0 flex-1">
                {last.at} {last.title}
              </span>
              <span className="tabular-nums">{last.code}</span>
            </>
          ) : (
            t("till.none")
          )}
        </p>
      </div>
    </TillShell>
  );
}
