import { useTranslation } from "react-i18next";
import { StepTrail } from "#app/ui/step-trail.tsx";

const STEPS = ["upload", "columns", "check", "import"] as const;

/** The way of a register: upload, columns, dry run, import. @param current index of the step in hand, 4 for the end. */
export function RegisterSteps({ current }: { current: number }) {
  const { t } = useTranslation("membership");
  return (
    <StepTrail label={t("register.steps")} steps={STEPS.map((step) => t(`register.step.${step}`))} current={current} />
  );
}
