import { createParser } from 'eventsource-parser';
import { isRecord, parsed } from '~/lib/text/parsed';

/**
 * Parses server-sent events, regardless of how the network splits their bytes. By the standard, an event that is cut
 * off by the end of the stream is dropped.
 *
 * @returns a function that takes the next bytes and returns the data of each event that they complete
 */
export function eventReader(): (bytes: Uint8Array) => string[] {
  const utf8 = new TextDecoder();
  let events: string[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => events.push(event === 'error' ? asError(data) : data),
    // llama-server has sent errors in a field of their own, which is not in the standard
    onError: ({ field, value = '' }) => field === 'error' && events.push(value),
  });
  return (bytes) => {
    events = [];
    parser.feed(utf8.decode(bytes, { stream: true }));
    return events;
  };
}

/** The data of an event that is named an error, so that it is read as one. */
function asError(data: string): string {
  const told = parsed(data);
  return isRecord(told) && told.error ? data : JSON.stringify({ error: told || data || 'error' });
}
