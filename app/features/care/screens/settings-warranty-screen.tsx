import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { PromisesForm, type CommunityPromises } from "./promises-form.tsx";
import { TermsVersions, type TermsVersion } from "./terms-versions.tsx";
import { WarrantyTermsForm, type ComponentPeriods } from "./warranty-terms-form.tsx";

type Props = {
  version: number;
  components: ComponentPeriods[];
  seasons: string;
  communities: CommunityPromises[];
  versions: TermsVersion[];
  /** What was saved just now: `terms` or `promises`. */
  saved: string | null;
  lastResult?: SubmissionResult<string[]>;
};

/** The periods of the home warranty, what the developer promises beyond them, and who changed them when. */
export function SettingsWarrantyScreen({ version, communities, versions, saved, lastResult, ...terms }: Props) {
  const { t } = useTranslation("care");
  const intent = lastResult?.initialValue?.["intent"];
  return (
    <div className="grid max-w-4xl gap-4">
      {saved ? (
        <FlashMessage>{t(saved === "promises" ? "settings.savedPromises" : "settings.saved")}</FlashMessage>
      ) : null}
      <Notice tone={version === 0 ? "attend" : "neutral"} icon={version === 0 ? "warning" : "info"}>
        {t(version === 0 ? "settings.unconfirmed" : "settings.confirmedBy", { version })}
      </Notice>
      <Section title={t("settings.periods")}>
        <WarrantyTermsForm version={version} {...terms} lastResult={intent === "terms" ? lastResult : undefined} />
      </Section>
      <Section title={t("settings.promises")}>
        <p className="mb-3 text-ink-2">{t("settings.promisesDetail")}</p>
        <div className="grid gap-4">
          {communities.map((community) => (
            <PromisesForm
              key={`${community.id} ${community.seen}`}
              community={community}
              lastResult={lastResult?.initialValue?.["communityId"] === community.id ? lastResult : undefined}
            />
          ))}
        </div>
      </Section>
      <TermsVersions kind="warranty" versions={versions} />
    </div>
  );
}
