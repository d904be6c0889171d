import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

/** After signing in again: what was being sent is still here, and one button sends it on. */
export function ResumeScreen({
  frame,
  returnTo,
  actionPath,
  fields,
  shown,
  hadFiles,
}: {
  frame: EntryFrame;
  returnTo: string;
  /** Where the form was going. */
  actionPath: string;
  fields: [string, string][];
  /** The values that people will recognise. */
  shown: string[];
  /** Files could not be kept. */
  hadFiles: boolean;
}) {
  const { t } = useTranslation("identity");
  return (
    <EntryShell frame={frame} heading={t("resume.heading")} detail={t("resume.detail")}>
      {shown.length === 0 ? null : (
        <Card padded className="grid gap-2">
          {shown.map((value, index) => (
            <p key={index} className="whitespace-pre-wrap wrap-anywhere">
              {value}
            </p>
          ))}
        </Card>
      )}
      {hadFiles ? <Notice tone="attend">{t("resume.filesLost")}</Notice> : null}
      <Form method="post" action={actionPath} className="grid gap-3">
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button variant="primary" block>
          {t("resume.send")}
        </Button>
        <ButtonLink to={returnTo} block>
          {t("resume.back")}
        </ButtonLink>
      </Form>
    </EntryShell>
  );
}
