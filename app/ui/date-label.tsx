/**
 * A moment or a day as people say it, with the full date on hover.
 * Takes the machine form (2026-11-21 or an instant), the spoken text and the full text, both already formatted.
 */
export function DateLabel({ iso, text, full }: { iso: string; text: string; full: string }) {
  return (
    <time dateTime={iso} title={full} className="phrase">
      {text}
    </time>
  );
}
