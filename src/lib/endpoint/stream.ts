const LINE_FEED = 10;
const RETURN = 13;
/** A field and its text. llama-server has sent errors in a field of their own. */
const FIELD = /^(?:data|error)(?:: ?(.*))?$/s;

/**
 * Reads server-sent events, however the network has cut their bytes: a line is made text when it is whole,
 * so no character falls apart. As the standard says, an event that the stream breaks off is none.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * @returns a function that takes the next bytes and gives the data of each event that they complete
 */
export function eventReader(): (bytes: Uint8Array) => string[] {
  const utf8 = new TextDecoder();
  let line: number[] = [];
  let data: string[] = [];
  let isAfterReturn = false;

  /** The data of an event that ends with this line. */
  const ended = (): string | undefined => {
    const text = utf8.decode(new Uint8Array(line));
    line = [];
    const field = FIELD.exec(text);
    if (field) data.push(field[1] ?? '');
    if (text !== '' || data.length === 0) return undefined;
    const event = data.join('\n');
    data = [];
    return event;
  };
  const next = (byte: number): string | undefined => {
    const isSecond = isAfterReturn && byte === LINE_FEED;
    isAfterReturn = byte === RETURN;
    if (isSecond) return undefined;
    if (byte === LINE_FEED || byte === RETURN) return ended();
    line.push(byte);
    return undefined;
  };
  return (bytes) => Array.from(bytes, next).filter((event) => event !== undefined);
}
