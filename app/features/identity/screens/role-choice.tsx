import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { FieldGroup } from "#app/ui/field.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";

/** Which roles somebody holds, each with what it is for. */
export function RoleChoice({ field, roles }: { field: FieldMetadata<string[]>; roles: readonly string[] }) {
  const { t } = useTranslation("identity");
  const chosen = [field.initialValue].flat();
  return (
    <FieldGroup id={field.id} label={t("account.roles")} error={field.errors}>
      <div className="grid tablet:grid-cols-2">
        {roles.map((role) => (
          <CheckBox
            key={role}
            name={field.name}
            value={role}
            defaultChecked={chosen.includes(role)}
            label={t(`roles.${role}`)}
            detail={t(`roleDetails.${role}`)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
