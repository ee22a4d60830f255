import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from '../../listening';

export interface Came {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers a request by its method and path, `:id` standing for any name. */
export type Answers = Readonly<Record<string, (came: Came) => unknown>>;

/** An answer that is no success: an HTTP status, or `hang up` in the middle of the exchange. */
export class Refused {
  constructor(readonly status: number | 'hang up') {}
}

/** Refuses the first requests in the given ways, then answers. */
export function refusedFirst(
  ways: readonly Refused['status'][],
  answer: (came: Came) => unknown,
): (came: Came) => unknown {
  const left = [...ways];
  return (came) => (left.length > 0 ? new Refused(left.shift()!) : answer(came));
}

export interface StandIn {
  url: string;
  came: Came[];
  bodies: <T>(path: string) => T[];
  close: () => void;
}

/**
 * A server on this machine that speaks a vendor's format; what it does not know it answers with 404, and with 500 where
 * `answers` has nothing to say. Every answer arrives in pieces, cut in the middle of characters.
 */
export async function standIn(answers: Answers): Promise<StandIn> {
  const came: Came[] = [];
  const { server, url } = await listening((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = await Array.fromAsync(request as AsyncIterable<Buffer>);
    const path = request.url!.split('?')[0]!;
    const one = { path, headers: request.headers, body: Buffer.concat(parts).toString() };
    came.push(one);
    const found = Object.entries(answers).find(([way]) =>
      patternOf(way).test(`${request.method} ${path}`),
    );
    const said = found ? (found[1](one) ?? new Refused(500)) : new Refused(404);
    if (!(said instanceof Refused)) await send(response, 200, said);
    else if (said.status === 'hang up') request.socket.destroy();
    else await send(response, said.status, { error: { message: `${said.status} at ${path}` } });
  }
  return {
    url,
    came,
    bodies: <T>(path: string) =>
      came.filter((one) => one.path === path).map(({ body }) => JSON.parse(body) as T),
    close: () => void server.close(),
  };
}

const patternOf = (way: string): RegExp => new RegExp(`^${way.replaceAll(/:\w+/g, '[^/]+')}$`);

/** Refusals ask for ten milliseconds of patience, in the header that vendors send. */
async function send(response: ServerResponse, status: number, said: unknown): Promise<void> {
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0.01' });
  for (const piece of pieces(Buffer.from(JSON.stringify(said)))) {
    response.write(piece);
    await new Promise(setImmediate);
  }
  response.end();
}

/** Cuts UTF-8 before each byte that continues a character. */
function pieces(bytes: Buffer): Buffer[] {
  const cuts = [...bytes.keys()].filter((at) => (bytes[at]! & 0xc0) === 0x80);
  return [0, ...cuts].map((at, i) => bytes.subarray(at, cuts[i] ?? bytes.length));
}
