import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Stage = {
  label: ReactNode;
  /** A date, or what is awaited. */
  note?: ReactNode;
  /** done is behind, now is awaited, ahead is to come, ended will not come any more. */
  state: "done" | "now" | "ahead" | "ended";
};

/** The stages of a referral or a care request in order, three to six of them. */
export function StageTrack({ label, stages }: { label: string; stages: Stage[] }) {
  const { t } = useTranslation("ui");
  return (
    <ol className="track" aria-label={label}>
      {stages.map((stage, index) => (
        <li key={index} data-state={stage.state} aria-current={stage.state === "now" ? "step" : undefined}>
          <span className="sr-only">{t(`stage.${stage.state}`)}</span>
          <span className="block">{stage.label}</span>
          {stage.note ? (
            <span className={stage.state === "now" ? "block font-normal" : "block text-ink-3"}>{stage.note}</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** The same as dots only, for a table row. `label` says in words where it stands. */
export function StageDots({ label, stages }: { label: string; stages: Stage["state"][] }) {
  return (
    <span role="img" aria-label={label}>
      <ol className="track track-mini" aria-hidden="true">
        {stages.map((state, index) => (
          <li key={index} data-state={state} />
        ))}
      </ol>
    </span>
  );
}
