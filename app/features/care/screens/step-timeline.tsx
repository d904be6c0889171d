import { DateLabel } from "#app/ui/date-label.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { Quote, Timeline, TimelineEntry } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tone.ts";

export type StepShown = {
  id: string;
  kind: keyof typeof LOOK;
  title: string;
  words: string;
  at: { text: string; full: string; iso: string };
};

const LOOK = {
  reported: { icon: "flag", tone: "neutral" },
  answered: { icon: "message", tone: "ok" },
  sorted: { icon: "swap", tone: "neutral" },
  assigned: { icon: "person", tone: "neutral" },
  scheduled: { icon: "calendar", tone: "ok" },
  completed: { icon: "wrench", tone: "ok" },
  confirmed: { icon: "star", tone: "gold" },
  reopened: { icon: "refresh", tone: "attend" },
  cancelled: { icon: "close", tone: "neutral" },
} as const satisfies Record<string, { icon: IconName; tone: Tone }>;

/** What was said and done about a request, the latest first. */
export function StepTimeline({ steps }: { steps: StepShown[] }) {
  return (
    <Timeline>
      {steps.map(({ id, kind, title, words, at }) => (
        <TimelineEntry key={id} {...LOOK[kind]} title={title} at={<DateLabel {...at} />}>
          {words ? <Quote>{words}</Quote> : null}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}
