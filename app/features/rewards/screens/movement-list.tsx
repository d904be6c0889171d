import { DateLabel } from "#app/ui/date-label.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { Timeline, TimelineEntry } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tone.ts";

export type MovementText = {
  id: string;
  kind: "accrue" | "payout_hold" | "payout_post" | "payout_void" | "payout_return" | "claw_back";
  title: string;
  amount: string;
  at: { text: string; full: string; iso: string };
  detail: string | null;
};

const LOOK: Record<MovementText["kind"], { icon: IconName; tone: Tone }> = {
  accrue: { icon: "gift", tone: "gold" },
  payout_hold: { icon: "wallet", tone: "neutral" },
  payout_post: { icon: "check", tone: "ok" },
  payout_void: { icon: "swap", tone: "attend" },
  payout_return: { icon: "swap", tone: "attend" },
  claw_back: { icon: "arrow-left", tone: "bad" },
};

/** The steps of a reward as the books know them. */
export function MovementList({ movements }: { movements: MovementText[] }) {
  return (
    <Timeline>
      {movements.map(({ id, kind, title, amount, at, detail }) => (
        <TimelineEntry
          key={id}
          {...LOOK[kind]}
          title={title}
          at={<DateLabel {...at} />}
          detail={
            <>
              <span className="phrase tabular-nums">{amount}</span>
              {detail ? <span className="block">{detail}</span> : null}
            </>
          }
        />
      ))}
    </Timeline>
  );
}
