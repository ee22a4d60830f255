import { withoutKey } from '~/lib/endpoint/key';
import { boundsFor, MOST_EMPTY } from '~/lib/endpoint/received';
import { type Piece, pieceOf } from '~/lib/endpoint/pieces';
import { endedBy } from '~/lib/endpoint/reasons';
import { strangeAnswer } from '~/lib/endpoint/refusals';
import { bodyOf, type CompletionRequest, refusedIn, type Refusable } from '~/lib/endpoint/request';
import type { Ended, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { isRecord, parsed } from '~/lib/text/parsed';
import { EndpointProblem, NO_WORDS } from '~/lib/endpoint/problems';
import { ask, type Server } from './ask';
import { answerWithin } from './gathered';
import { sentIn } from './sent';

/** The fields of a request that a server has refused for a model, so that it is asked without them from then on. */
const refusedBy = new Map<string, Set<Refusable>>();
const refusedFor = ({ base }: Server, { model }: CompletionRequest): Set<Refusable> => {
  const key = `${base} ${model}`;
  if (!refusedBy.has(key)) refusedBy.set(key, new Set());
  return refusedBy.get(key)!;
};

/** The response to a request; it is sent again without a field that the server refuses. */
async function taken(
  address: Server,
  wanted: CompletionRequest,
  signal: AbortSignal,
): Promise<Response> {
  const refused = refusedFor(address, wanted);
  for (;;) {
    const call = { path: '/chat/completions', model: wanted.model, body: bodyOf(wanted, refused) };
    try {
      return await ask(address, call, signal);
    } catch (error) {
      const { code, values = {} } = error as EndpointProblem;
      const isAsked = code === 'server-refused' && [400, 422].includes(Number(values.status));
      const field = isAsked ? refusedIn(String(values.words), refused) : undefined;
      if (!field) throw error;
      refused.add(field);
    }
  }
}

const saysNothing = ({ text, thought = '' }: Piece): boolean => text + thought === '';

/**
 * The pieces of one answer as they arrive, however long the server takes. Leaving the loop drops the connection, which
 * tells the server to stop writing.
 * @throws EndpointProblem if the server breaks off, or sends no chat
 */
async function* read(
  response: Response,
  server: Server & { model: string },
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const { host, key } = server;
  let tokens = 0;
  let empty = 0;
  let isChat = false;
  let hasReason = false;
  let isOver = false;
  let isTooEarly = false;
  let found = NO_WORDS;
  const cut = () => new EndpointProblem('server-cut', { host, tokens });
  for await (const sent of sentIn(response, { host, signal, cut })) {
    if ('body' in sent) return yield* inBody(withoutKey(sent.body, key), response, server, cut);
    const data = withoutKey(sent.data, key);
    const piece = pieceWithin(data, host, tokens);
    if (!piece) return hasReason || (yield { text: '', finish: { reason: 'stop' } });
    yield piece;
    isChat ||= piece.isChat ?? false;
    if (!isChat) found = data || found;
    empty = saysNothing(piece) ? empty + 1 : 0;
    if (empty > MOST_EMPTY) throw new EndpointProblem('server-not-chat', { host, found: data });
    tokens += piece.text === '' ? 0 : 1;
    isTooEarly ||= hasReason && piece.text !== '' && !piece.isAll; // a reason with each piece is none
    hasReason ||= piece.finish !== undefined;
    isOver ||= hasReason || (piece.isLast ?? false);
  }
  if (!isChat) throw new EndpointProblem('server-not-chat', { host, found });
  if (!isOver || isTooEarly) throw cut();
}

/** The piece of an event; one that cannot be read within an answer is named as such. */
function pieceWithin(data: string, host: string, tokens: number): Piece | undefined {
  try {
    return pieceOf(data, host);
  } catch (error) {
    const isWithin = tokens > 0 && (error as EndpointProblem).code === 'server-not-chat';
    throw isWithin ? new EndpointProblem('server-garbled', { host, tokens, found: data }) : error;
  }
}

/** The piece of a whole answer, or those of a line each. */
function* inBody(
  body: string,
  { status }: Response,
  { host, model }: Server & { model: string },
  cut: () => Error,
): Generator<Piece> {
  const whole = parsed(body);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const all = whole === undefined && lines.length > 1 ? lines : [body];
  if (all.every((one) => isAnswer(parsed(one)))) for (const one of all) yield pieceOf(one, host)!;
  else if (whole === undefined && body.trimStart().startsWith('{')) throw cut();
  else throw strangeAnswer({ status, body, host, model });
}

const isAnswer = (one: unknown): boolean => isRecord(one) && Array.isArray(one.choices);

export interface Ways {
  /** Aborts the answer, which is lost. */
  signal: AbortSignal;
  /** Ends the answer, which is kept as far as it is written. */
  enough: AbortSignal;
  /** Called at every sign of the answer, also of a thought, which `tell` does not report. */
  onData: () => void;
}

/**
 * Receives one answer and reports each token as it arrives. A server that continues beyond the
 * limit is disconnected.
 * @throws EndpointProblem if the server cannot be reached or refuses, as `read` does, and `server-unread` for an end
 *   without any word
 */
export async function written(
  address: Server,
  wanted: CompletionRequest,
  { signal, enough, onData }: Ways,
  tell: (token: WrittenToken) => void,
): Promise<WrittenAnswer> {
  const received = answerWithin(boundsFor(wanted.settings.most), address.key, tell);
  try {
    const either = AbortSignal.any([signal, enough]);
    const response = await taken(address, wanted, either);
    for await (const piece of read(response, { ...address, model: wanted.model }, either)) {
      onData();
      if (received.take(piece)) return received.answer('length');
    }
  } catch (error) {
    if (!enough.aborted || signal.aborted) throw error;
    return received.answer('stopped');
  }
  const { finish, count, refuses, unread } = received.end();
  const ended = endedBy(finish, wanted.settings, count);
  const whole = received.answer(refuses ? 'refused' : ended);
  if (!MUST_SPEAK.has(whole.ended) || whole.thought || whole.text.trim() !== '') return whole;
  const { host } = address;
  throw new EndpointProblem('server-unread', { host, found: unread.join(', ') || NO_WORDS });
}

/** Ends of answers that have words. */
const MUST_SPEAK: ReadonlySet<Ended> = new Set(['mark', 'unknown']);
