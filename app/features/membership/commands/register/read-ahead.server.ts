/** Keeps one value ahead of its reader: the next chunk is read while the database is busy with this one. */
export async function* readAhead<T>(source: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
  let next = begin();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = begin();
      yield result.value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return();
  }

  function begin(): Promise<IteratorResult<T, void>> {
    const promise = source.next();
    // Whoever awaits it gets the failure; until then it must not count as unhandled.
    promise.catch(() => undefined);
    return promise;
  }
}
