/** What the keyboard does here: keys with a word each, at the foot of a staff list. Hidden from small and touch screens. */
export function KeyHints({ hints }: { hints: { keys: string[]; label: string }[] }) {
  return (
    <p className="mt-3 hidden flex-wrap gap-x-4 gap-y-1 text-meta text-ink-3 wide:flex pointer-coarse:hidden">
      {hints.map((hint) => (
        <span key={hint.label} className="inline-flex items-center gap-1.5">
          {hint.keys.map((key) => (
            <Key key={key} name={key} />
          ))}
          {hint.label}
        </span>
      ))}
    </p>
  );
}

/** One key of the keyboard. */
export function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-[5px] border border-b-2 border-line bg-surface px-1 font-mono text-12 leading-none! text-ink-2">
      {name}
    </kbd>
  );
}
