import { MOST_BYTES } from '~/lib/endpoint/received';
import { EndpointProblem } from '~/lib/endpoint/problems';

/**
 * The text of an answer up to `most` bytes, or the part that was read if the connection ends early.
 * @throws the signal's reason if it was aborted
 */
export async function textOf(
  response: Response,
  most: number,
  signal: AbortSignal,
): Promise<{ text: string; isCut: boolean }> {
  const utf8 = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let read = 0;
  while (reader && read < most) {
    const { value } = await reader.read().catch(() => {
      signal.throwIfAborted();
      return { value: undefined };
    });
    if (!value) return { text, isCut: false };
    read += value.length;
    text += utf8.decode(value, { stream: true });
  }
  void reader?.cancel().catch(() => undefined);
  return { text, isCut: read >= most };
}

export const tooMuch = (host: string): EndpointProblem =>
  new EndpointProblem('server-flood', { host, megabytes: MOST_BYTES / 1e6 });
