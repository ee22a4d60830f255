import { createParser } from 'eventsource-parser';

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
    onEvent: ({ data }) => events.push(data),
    // llama-server has sent errors in a field of their own, which is not in the standard
    onError: ({ field, value = '' }) => field === 'error' && events.push(value),
  });
  return (bytes) => {
    events = [];
    parser.feed(utf8.decode(bytes, { stream: true }));
    return events;
  };
}
