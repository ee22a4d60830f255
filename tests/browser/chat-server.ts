import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listening } from '../listening';

export interface Manners {
  /** Its models; by default one. */
  models?: readonly string[];
  /** The pieces that it writes, each with its chance; by default `ANSWER`. */
  pieces?: readonly (readonly [text: string, chance: number])[];
  /** What it writes to a request, in one piece, in place of `pieces`. */
  says?: (body: Record<string, unknown>) => string;
  /** Answers 400 to a prompt in which this is found, as servers do to one that is too long. */
  refuses?: RegExp;
  /** Answers 400 with these words to a request that has the field. */
  rejects?: Readonly<Record<string, string>>;
  /** Ignores `max_tokens`, and writes its pieces over and over, as fast as they are read. */
  endless?: boolean;
  /** Pieces of a thought before the answer, each an event of its own. */
  thoughts?: number;
  /** Milliseconds before each piece. */
  pause?: number;
  /** After so many pieces the connection ends, or nothing more comes. */
  breaks?: { after: number; with: 'cut' | 'silence' };
  lies?: { finish?: string; usage?: unknown };
  instead?: { status: number; type: string; body: string; headers?: Record<string, string> };
  cors?: boolean;
}

export const ANSWER = [
  ['Ar', 0.5],
  ['len', 0.99],
  [' 由', 0.25],
  ['谁', 0.75],
  ['👩‍🌾', 0.125],
  ['.', 1],
] as const;

interface Came {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

export interface ChatServer {
  url: string;
  came: Came[];
  /** Answers that whoever asked did not wait for. */
  dropped: () => number;
  close: () => Promise<unknown>;
}

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, authorization',
  'access-control-allow-private-network': 'true',
};

/** A server of the running test, which ends with it. */
export async function chatServer(manners: Manners = {}): Promise<ChatServer> {
  const came: Came[] = [];
  let dropped = 0;
  const { server, url } = await listening((request, response) => {
    response.on('close', () => (dropped += response.writableFinished ? 0 : 1));
    void bodyOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      came.push({ method, path, headers, body });
      return answer(manners, { method, path, headers, body }, response);
    });
  });
  onTestFinished(() => void stop(server));
  return { url, came, dropped: () => dropped, close: () => stop(server) };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function answer(manners: Manners, came: Came, response: ServerResponse): unknown {
  const { cors = true, instead, models = ['tiny-chat'] } = manners;
  for (const [name, value] of Object.entries(cors ? OPEN : {})) response.setHeader(name, value);
  if (came.method === 'OPTIONS') return response.writeHead(204).end();
  if (instead) {
    response.writeHead(instead.status, { 'content-type': instead.type, ...instead.headers });
    return response.end(instead.body);
  }
  if (came.path === '/v1/models')
    return json(response, 200, { object: 'list', data: models.map((id) => ({ id })) });
  const { model } = came.body;
  if (!models.includes(String(model)))
    return json(response, 404, { error: { message: `model '${String(model)}' not found` } });
  if (manners.refuses?.test(JSON.stringify(came.body)))
    return json(response, 400, { error: { message: 'the prompt exceeds the context' } });
  for (const [field, message] of Object.entries(manners.rejects ?? {}))
    if (field in came.body) return json(response, 400, { error: { message } });
  return write(manners, came, response);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function write(manners: Manners, { body }: Came, response: ServerResponse) {
  const { says, pause = 0, breaks, endless = false, thoughts = 0 } = manners;
  const pieces = says ? [[says(body), 1] as const] : (manners.pieces ?? ANSWER);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const most = endless ? Infinity : Number(body.max_tokens ?? body.max_completion_tokens);
  for (let n = 0; n < Math.min(thoughts, most) && !response.destroyed; n++)
    await event(response, thinking);
  if (endless) return writeOn(response, () => pieces.map(([text]) => inChat(text)));
  for (const [at, [text]] of pieces.slice(0, Math.max(0, most - thoughts)).entries()) {
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
    if (at === breaks?.after) return breakOff(response, breaks.with);
    if (response.destroyed) return undefined;
    await event(response, inChat(text));
  }
  const { finish, usage = { prompt_tokens: 7 } } = manners.lies ?? {};
  const reason = finish ?? (most < pieces.length + thoughts ? 'length' : 'stop');
  await event(response, { choices: [{ index: 0, delta: {}, text: '', finish_reason: reason }] });
  await event(response, { choices: [], usage });
  return response.end('data: [DONE]\n\n');
}

const thinking = { choices: [{ index: 0, delta: { reasoning_content: 'hm ' } }] };

async function writeOn(response: ServerResponse, chunks: () => object[]): Promise<void> {
  while (!response.destroyed) for (const chunk of chunks()) await event(response, chunk);
}

/** A cut comes a moment later: what was written before must have left. */
function breakOff(response: ServerResponse, by: 'cut' | 'silence'): void {
  if (by === 'cut') setTimeout(() => response.destroy(), 50);
}

/** Waits where the reader is slower. */
async function event(response: ServerResponse, data: unknown): Promise<void> {
  if (response.write(`data: ${JSON.stringify(data)}\n\n`) || response.destroyed) return;
  await new Promise<void>((go) => {
    response.once('drain', go);
    response.once('close', go);
  });
}

const inChat = (text: string) => ({
  choices: [{ index: 0, delta: { content: text }, finish_reason: null }],
});

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}
