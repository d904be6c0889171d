/** A source of values that reads the next one while its reader is busy with this one. */
export type ReadAhead<T> = {
  /** @returns the next value; undefined after the last. @throws what the source throws. */
  take(): Promise<T | undefined>;
  /** Begins to read the next value: from when its reader only waits for somebody else. */
  begin(): void;
  /** Ends the source, also in the middle. */
  close(): Promise<void>;
};

/** Opens a source; nothing is read before the first value is taken or begun. */
export function openReadAhead<T>(source: AsyncGenerator<T, void, undefined>): ReadAhead<T> {
  let begun: Promise<IteratorResult<T, void>> | undefined;

  function begin(): Promise<IteratorResult<T, void>> {
    const promise = source.next();
    // Whoever takes it gets the failure; until then it must not count as unhandled.
    promise.catch(() => undefined);
    return promise;
  }

  return {
    async take() {
      const next = begun ?? begin();
      begun = undefined;
      return (await next).value ?? undefined;
    },
    begin() {
      begun ??= begin();
    },
    async close() {
      await begun?.catch(() => undefined);
      await source.return();
    },
  };
}
