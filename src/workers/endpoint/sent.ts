import { MOST_BYTES } from '~/lib/endpoint/received';
import { isRecord, parsed } from '~/lib/text/parsed';
import { bytesIn } from '../bytes';
import { tooMuch } from './body';
import { eventReader } from './events';

/** The data of an event, or a body that is no stream of events, once it has ended. */
export type Sent = { data: string } | { body: string };

/** What begins JSON or a page; an event begins with the name of a field or a colon. */
const WHOLE = new Set(['{', '[', '<'].map((sign) => sign.charCodeAt(0)));
/** A mark of the encoding and blanks, before anything else. */
const isBlank = (byte: number): boolean => byte <= 32 || [0xef, 0xbb, 0xbf].includes(byte);

/**
 * What a server sends, as it comes: a stream or JSON by its first sign, whatever it is labelled.
 * @throws the signal's reason if it was aborted; what `cut` makes if the connection breaks
 */
export async function* sentIn(
  response: Response,
  { host, signal, cut }: { host: string; signal: AbortSignal; cut: () => Error },
): AsyncGenerator<Sent> {
  const utf8 = new TextDecoder();
  const events = eventReader();
  let isBody: boolean | undefined;
  let body = '';
  let pending = 0; // bytes since the last event was complete
  for await (const value of bytesIn(response, signal, cut)) {
    const first = value.find((byte) => !isBlank(byte));
    isBody ??= first === undefined ? undefined : WHOLE.has(first);
    pending += value.length;
    if (pending > MOST_BYTES) throw tooMuch(host);
    if (isBody !== false) body += utf8.decode(value, { stream: true });
    else
      for (const data of events(value)) {
        pending = 0;
        yield { data };
      }
  }
  if (isBody !== false) return yield { body };
  const last = events(END).filter((data) => data === '[DONE]' || isRecord(parsed(data)));
  for (const data of last) yield { data };
}

/** What an event ends with; some servers leave it out after the last. */
const END = new TextEncoder().encode('\n\n');
