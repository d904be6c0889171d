/** Reads a request's body piece by piece. @throws 413 once it is longer than `maxBytes`. */
export async function* readBody(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return;
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) throw new Response(null, { status: 413 });
    yield chunk.value;
  }
}
