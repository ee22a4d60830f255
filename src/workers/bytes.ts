/**
 * The bytes of a response as they come. Leaving the loop drops the connection.
 *
 * @param broken what is thrown if the connection breaks; undefined to end there
 * @throws the signal's reason if it was aborted
 */
export async function* bytesIn(
  { body }: Response,
  signal: AbortSignal,
  broken: () => Error | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  try {
    while (reader) {
      const { value } = await reader.read().catch(() => {
        signal.throwIfAborted();
        const problem = broken();
        if (problem) throw problem;
        return { value: undefined };
      });
      if (!value) return;
      yield value;
    }
  } finally {
    void reader?.cancel().catch(() => undefined);
  }
}
