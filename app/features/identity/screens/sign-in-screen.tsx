import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { CodeForm } from "./code-form.tsx";
import { DemoOutboxNotice, EntryShell, type EntryFrame } from "./entry-shell.tsx";
import type { SentCode } from "./sent-code.ts";

type Props = {
  frame: EntryFrame;
  /** Whether an invitation to a household led here: the reader is no owner, or not yet. */
  isInvited: boolean;
  requestId: string;
  /** False in a club that has connected no provider of text messages. */
  canSendCodes: boolean;
  /** Null until a code has been asked for. */
  sentCode: SentCode | null;
  dutyPhone: string;
  lastResult?: SubmissionResult<string[]>;
};

/** Owners and their families come in: first the phone, then the code that was sent to it. */
export function SignInScreen({ frame, isInvited, requestId, canSendCodes, sentCode, dutyPhone, lastResult }: Props) {
  const { t } = useTranslation("identity");
  return (
    <EntryShell
      frame={frame}
      picture
      heading={t(isInvited ? "signIn.invited.heading" : "signIn.heading")}
      detail={canSendCodes ? t(isInvited ? "signIn.invited.detail" : "signIn.detail") : undefined}
    >
      {!canSendCodes ? (
        <NoSender dutyPhone={dutyPhone} />
      ) : sentCode ? (
        <CodeForm
          key={requestId}
          sentCode={sentCode}
          requestId={requestId}
          isPhoneChosen
          submit={t("signIn.enter")}
          lastResult={lastResult}
        >
          <CheckBox name="remember" defaultChecked label={t("signIn.remember")} detail={t("signIn.rememberDetail")} />
        </CodeForm>
      ) : (
        <PhoneStep requestId={requestId} lastResult={lastResult} />
      )}
      {frame.isDemo ? <DemoOutboxNotice /> : null}
      {isInvited ? <InvitedHelp dutyPhone={dutyPhone} /> : <OwnersHelp dutyPhone={dutyPhone} />}
    </EntryShell>
  );
}

function OwnersHelp({ dutyPhone }: { dutyPhone: string }) {
  const { t } = useTranslation("identity");
  return (
    <Card>
      <List>
        <ListRow icon="phone" title={t("signIn.newPhone")} detail={t("signIn.newPhoneDetail", { dutyPhone })} />
        <ListRow icon="people" title={t("signIn.family")} detail={t("signIn.familyDetail")} />
      </List>
    </Card>
  );
}

function InvitedHelp({ dutyPhone }: { dutyPhone: string }) {
  const { t } = useTranslation("identity");
  return (
    <Card>
      <List>
        <ListRow icon="person" title={t("signIn.invited.otherPhone")} detail={t("signIn.invited.otherPhoneDetail")} />
        <ListRow
          icon="phone"
          title={t("signIn.invited.noCode")}
          detail={t("signIn.invited.noCodeDetail", { dutyPhone })}
        />
      </List>
    </Card>
  );
}

function NoSender({ dutyPhone }: { dutyPhone: string }) {
  const { t } = useTranslation("identity");
  return (
    <Notice tone="attend" icon="message">
      <strong className="block font-semibold">{t("signIn.noSender.title")}</strong>
      {t("signIn.noSender.detail", { dutyPhone })}
    </Notice>
  );
}

function PhoneStep({ requestId, lastResult }: Pick<Props, "requestId" | "lastResult">) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ phone: string }>({ id: "ask", lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <input type="hidden" name="intent" value="request" />
      <input type="hidden" name="requestId" value={requestId} />
      <Field id={fields.phone.id} label={t("signIn.phone")} hint={t("signIn.phoneHint")} error={fields.phone.errors}>
        <TextInput
          {...getInputProps(fields.phone, { type: "tel" })}
          prefix="+86"
          autoComplete="tel-national"
          autoFocus={fields.phone.errors !== undefined}
        />
      </Field>
      <Button variant="primary" block>
        {t("code.send")}
      </Button>
    </Form>
  );
}
