import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EXTRA_GUESTS } from "../schemas.ts";

/**
 * Room for guests who are not of the household, one more at a time; those typed before stand open. Each place holds the
 * next one, so that this works without JavaScript too.
 */
export function ExtraGuests({ typed, index = 0 }: { typed: unknown; index?: number }) {
  const { t } = useTranslation("events");
  const guests: unknown[] = Array.isArray(typed) ? typed : [];
  const isOpen = guests.slice(index).some((guest) => readText(guest, "name"));
  return (
    <details open={isOpen} className="bg-sunken open:[&>summary]:hidden">
      <summary className="flex min-h-touch cursor-pointer list-none items-center gap-2.5 bg-surface px-4 py-3 font-semibold text-pine-ink [&::-webkit-details-marker]:hidden">
        <Icon name="plus" size={18} />
        {t("register.others")}
      </summary>
      <div className="px-4 py-4">
        <ExtraGuest index={index} typed={guests[index]} />
      </div>
      {index + 1 < EXTRA_GUESTS ? <ExtraGuests typed={typed} index={index + 1} /> : null}
    </details>
  );
}

function ExtraGuest({ index, typed }: { index: number; typed: unknown }) {
  const { t } = useTranslation("events");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7.5em] gap-3">
      <Field label={t("register.guestName", { number: index + 1 })}>
        <TextInput
          name={`extra[${index}].name`}
          defaultValue={readText(typed, "name")}
          maxLength={30}
          autoComplete="off"
        />
      </Field>
      <Field label={t("register.guestKind")}>
        <Select
          name={`extra[${index}].kind`}
          defaultValue={readText(typed, "kind") ?? "adult"}
          options={[
            { value: "adult", label: t("register.adult") },
            { value: "child", label: t("register.child") },
          ]}
        />
      </Field>
    </div>
  );
}

function readText(value: unknown, key: "name" | "kind"): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" && found !== "" ? found : undefined;
}
