import { MOST_BYTES } from '~/lib/endpoint/received';
import { EndpointProblem } from '~/lib/endpoint/problems';
import { bytesIn } from '../bytes';

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
  let text = '';
  let read = 0;
  for await (const value of bytesIn(response, signal, () => undefined)) {
    read += value.length;
    text += utf8.decode(value, { stream: true });
    if (read >= most) return { text, isCut: true };
  }
  return { text, isCut: false };
}

export const tooMuch = (host: string): EndpointProblem =>
  new EndpointProblem('server-flood', { host, megabytes: MOST_BYTES / 1e6 });
