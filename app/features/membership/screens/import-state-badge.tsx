import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import type { Tone } from "#app/ui/tone.ts";
import type { ImportState } from "../rules/register/move-import.ts";

const TONES: Readonly<Record<ImportState, Tone>> = {
  uploaded: "attend",
  checking: "ok",
  checked: "attend",
  running: "ok",
  done: "ok",
  stopped: "neutral",
  failed: "bad",
};

/** Where an import stands. */
export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation("membership");
  return <Badge tone={TONES[state]}>{t(`register.states.${state}`)}</Badge>;
}
