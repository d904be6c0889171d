import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { ExtraGuests } from "./extra-guests.tsx";
import { listGuests } from "./list-guests.ts";

/** Who can be ticked. */
export type Family = {
  household: { id: string; name: string; relation: string }[];
  /** Guests of an earlier time. */
  companions: { id: string; name: string; kind: "adult" | "child" }[];
};

type Props = {
  requestId: string;
  family: Family;
  /** Who has seats already, when a booking is changed; all of them are chosen beforehand. */
  booked?: { id: string; name: string; note: string }[];
  /** What one guest costs, what two cost, and so on as far as this member can still book. */
  totals: string[];
  lastResult?: SubmissionResult<string[]>;
};

/**
 * Who comes: the booking's guests, the household and earlier companions by name, others by hand. One seat each. Of a new
 * booking the member alone is chosen beforehand, and the bar names who comes: nobody gets a seat unseen.
 */
export function RegisterForm({ requestId, family, booked, totals, lastResult }: Props) {
  const { t } = useTranslation("events");
  const [form] = useForm({ id: "register", lastResult });
  const bookedIds = booked?.map(({ id }) => id) ?? [];
  const beforehand = booked === undefined ? { household: ["self"] } : { coming: bookedIds };
  const typed: Record<string, unknown> = lastResult?.initialValue ?? beforehand;
  const isTicked = (name: string, id: string) => [typed[name]].flat().includes(id);
  /** Who has got a seat since the form was sent is on it for the first time, and comes. */
  const comes = (id: string) => isTicked("coming", id) || (lastResult !== undefined && !isTicked("seen", id));
  const [guests, setGuests] = useState([
    ...(booked ?? []).filter(({ id }) => comes(id)).map(({ name }) => name),
    ...family.household.filter(({ id }) => isTicked("household", id)).map(({ name }) => name),
    ...family.companions.filter(({ id }) => isTicked("companions", id)).map(({ name }) => name),
  ]);
  const known = new Map(
    [...(booked ?? []), ...family.household, ...family.companions].map(({ id, name }) => [id, name]),
  );
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      onInput={(event) => setGuests(listGuests(new FormData(event.currentTarget), known))}
      className="mt-8 flex flex-1 flex-col"
    >
      <input type="hidden" name="requestId" value={requestId} />
      {bookedIds.map((id) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <FormErrorSummary errors={[]} message={form.errors?.[0]} />
      <Section title={t("register.who")}>
        <Card className="divide-y divide-line">
          {booked?.map(({ id, name, note }) => (
            <CheckBox
              key={id}
              name="coming"
              value={id}
              defaultChecked={comes(id)}
              label={<Guest name={name} note={note} />}
              className="px-4 py-3"
            />
          ))}
          {family.household.map(({ id, name, relation }) => (
            <CheckBox
              key={id}
              name="household"
              value={id}
              defaultChecked={isTicked("household", id)}
              label={<Guest name={name} note={t(`relation.${relation}`)} />}
              className="px-4 py-3"
            />
          ))}
          {family.companions.map(({ id, name, kind }) => (
            <CheckBox
              key={id}
              name="companions"
              value={id}
              defaultChecked={isTicked("companions", id)}
              label={<Guest name={name} note={t(kind === "child" ? "register.child" : "register.cameBefore")} />}
              className="px-4 py-3"
            />
          ))}
          <ExtraGuests typed={typed["extra"]} />
        </Card>
      </Section>
      <div className="flex-1" />
      <BookBar guests={guests} totals={totals} action={booked === undefined ? "register" : "change"} />
    </Form>
  );
}

function Guest({ name, note }: { name: string; note: string }) {
  return (
    <>
      <b>{name}</b> <span className="text-ink-2">{note}</span>
    </>
  );
}

/** With JavaScript the bar names who comes; without, it says how many seats there are. */
function BookBar({ guests, totals, action }: { guests: string[]; totals: string[]; action: "register" | "change" }) {
  const { t } = useTranslation("events");
  const count = guests.length;
  const isCounting = useHydrated() && count > 0;
  const total = totals[count - 1];
  if (!isCounting) {
    return (
      <FootBar summary={t("register.most", { count: totals.length })}>
        <Button variant="primary">{t(`${action}.submit`)}</Button>
      </FootBar>
    );
  }
  return (
    <FootBar
      summary={
        total === undefined ? (
          <span className="text-red-ink">{t("register.most", { count: totals.length })}</span>
        ) : (
          <>
            <b className="line-clamp-2">{guests.join(t("listComma"))}</b>
            <span className="block">{total}</span>
          </>
        )
      }
    >
      <Button variant="primary">{t(`${action}.submitCount`, { count })}</Button>
    </FootBar>
  );
}
