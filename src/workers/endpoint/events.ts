import { createParser } from 'eventsource-parser';

/**
 * Reads server-sent events, however the network has cut their bytes. As the standard says, an event that the
 * stream breaks off is none.
 *
 * @returns a function that takes the next bytes and gives the data of each event that they complete
 */
export function eventReader(): (bytes: Uint8Array) => string[] {
  const utf8 = new TextDecoder();
  let events: string[] = [];
  const parser = createParser({
    onEvent: ({ data }) => events.push(data),
    // llama-server has sent errors in a field of their own, which the standard does not know
    onError: ({ field, value = '' }) => field === 'error' && events.push(value),
  });
  return (bytes) => {
    events = [];
    parser.feed(utf8.decode(bytes, { stream: true }));
    return events;
  };
}
