/** One key of the keyboard. */
export function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-[5px] border border-b-2 border-line bg-surface px-1 font-mono text-12 leading-none! text-ink-2">
      {name}
    </kbd>
  );
}
