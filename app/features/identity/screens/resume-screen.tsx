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
  deed,
  hadFiles,
}: {
  frame: EntryFrame;
  returnTo: string;
  /** Where the form was going. */
  actionPath: string;
  fields: [string, string][];
  /** The values that people will recognise. */
  shown: string[];
  /** What the form does, where it is known. */
  deed: string | null;
  /** Files could not be kept. */
  hadFiles: boolean;
}) {
  const { t } = useTranslation("identity");
  const isWritten = shown.length > 0 || hadFiles;
  const deedDetail = deed === null ? t("resume.anyDeedDetail") : t("resume.deedDetail", { deed });
  return (
    <EntryShell
      frame={frame}
      heading={t(isWritten ? "resume.heading" : "resume.deedHeading")}
      detail={isWritten ? t("resume.detail") : deedDetail}
    >
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
          {t(isWritten ? "resume.send" : "resume.go")}
        </Button>
        <ButtonLink to={returnTo} block>
          {t("resume.back")}
        </ButtonLink>
      </Form>
    </EntryShell>
  );
}
