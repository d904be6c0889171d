import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";

type DateText = { text: string; full: string; iso: string };

type Version = {
  version: number;
  reward: string;
  taxRule: string;
  terms: string;
  starts: DateText;
  ends: DateText | null;
  referrals: number;
};

type Project = {
  id: string;
  name: string;
  place: string;
  isOpen: boolean;
  runningVersion: number | null;
  versions: Version[];
};

/** The projects to which friends can be referred, each with all versions of what it promises. */
export function ProgrammesScreen({ projects }: { projects: Project[] }) {
  const { t } = useTranslation("referrals");
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-2xl text-ink-2">{t("programmes.detail")}</p>
        <ButtonLink to="/staff/settings/programmes/new" variant="primary" icon="plus">
          {t("programmes.newProject")}
        </ButtonLink>
      </div>
      {projects.length === 0 ? (
        <EmptyState icon="person-add" title={t("programmes.none")} detail={t("programmes.noneDetail")} />
      ) : null}
      {projects.map((project) => (
        <Section
          key={project.id}
          title={
            <>
              {project.name} <span className="font-normal text-ink-3">{project.place}</span>{" "}
              <Badge tone={project.isOpen ? "ok" : "neutral"}>
                {t(project.isOpen ? "programmes.open" : "programmes.closed")}
              </Badge>
            </>
          }
          end={<ProjectActions project={project} />}
        >
          {project.isOpen && project.runningVersion === null ? (
            <div className="mb-3">
              <Notice tone="attend">{t("programmes.nothingRuns")}</Notice>
            </div>
          ) : null}
          <Versions project={project} />
        </Section>
      ))}
    </>
  );
}

function ProjectActions({ project }: { project: Project }) {
  const { t } = useTranslation("referrals");
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
      <input type="hidden" name="projectId" value={project.id} />
      <Button size="small" variant="quiet" name="state" value={project.isOpen ? "closed" : "open"}>
        {t(project.isOpen ? "programmes.stop" : "programmes.resume")}
      </Button>
      <ButtonLink size="small" to={`/staff/settings/programmes/${project.id}/new-version`}>
        {t("programmes.addVersion")}
      </ButtonLink>
    </Form>
  );
}

function Versions({ project }: { project: Project }) {
  const { t } = useTranslation("referrals");
  return (
    <DataTable
      caption={t("programmes.versionsOf", { project: project.name })}
      rows={project.versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: "version",
          header: t("programmes.version"),
          cell: ({ version }) => (
            <>
              {t("programmes.versionNumber", { version })}{" "}
              {version === project.runningVersion ? <Badge tone="ok">{t("programmes.running")}</Badge> : null}
            </>
          ),
        },
        { key: "reward", header: t("staff.reward"), align: "end", cell: ({ reward }) => <b>{reward}</b> },
        { key: "tax", header: t("programmes.taxRule"), cell: ({ taxRule }) => taxRule },
        { key: "terms", header: t("programmes.days"), cell: ({ terms }) => terms, wrap: true },
        {
          key: "from",
          header: t("programmes.runs"),
          cell: ({ starts, ends }) => (
            <>
              <DateLabel {...starts} /> – {ends ? <DateLabel {...ends} /> : t("programmes.openEnd")}
            </>
          ),
        },
        { key: "referrals", header: t("programmes.referrals"), align: "end", cell: ({ referrals }) => referrals },
      ]}
      empty={null}
    />
  );
}
