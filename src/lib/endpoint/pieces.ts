import type { Ended, WritingSettings, WrittenToken } from '../language-model/writing';
import { parsed } from '../text/parsed';
import { isRecord, listed } from './received';
import { EndpointProblem, NO_WORDS } from './problems';
import { wordsIn } from './refusals';

/** The content of one event of a stream. */
export interface Piece {
  /** The pieces of text that it sends, each treated as one token. */
  tokens: readonly WrittenToken[];
  /** Number of tokens of a thought, which a server keeps separate from the answer. */
  thought?: number;
  promptTokens?: number;
  /** The reason why the writing ended, once it has. */
  finish?: Finish;
}

interface Finish {
  reason: string;
  /** The stop text that ended it, null if none did; undefined if the server does not say. */
  at?: string | null;
}

const DONE = '[DONE]';

/**
 * Reads the data of one event; undefined at the end of the stream.
 * @param host the server's name in messages
 * @throws EndpointProblem `server-failed` if it reports an error, `server-not-chat` if it is not a chunk of a chat
 */
export function pieceOf(data: string, host: string): Piece | undefined {
  if (data.trim() === DONE) return undefined;
  const chunk = parsed(data);
  const words = wordsIn(chunk);
  if (words) throw new EndpointProblem('server-failed', { host, words });
  if (!isRecord(chunk) || !Array.isArray(chunk.choices))
    throw new EndpointProblem('server-not-chat', { host, found: data || NO_WORDS });
  const { usage } = chunk;
  const promptTokens = isRecord(usage) ? usage.prompt_tokens : undefined;
  return {
    ...chosen(listed(chunk.choices)[0]),
    ...(isCount(promptTokens) && { promptTokens }),
  };
}

/** True for a number of tokens that a prompt may have; a server that counts wrong may send anything. */
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

function chosen(choice: unknown): Piece {
  if (!isRecord(choice)) return { tokens: [] };
  const delta = isRecord(choice.delta) ? choice.delta : {};
  const text = textOf(delta.content) || textOf(choice.text);
  const thought = textOf(delta.reasoning_content) || textOf(delta.reasoning);
  const finish = finishOf(choice);
  const end = finish ? { finish } : {};
  if (text !== '') return { tokens: [{ text }], ...end };
  return { tokens: [], ...(thought && { thought: 1 }), ...end };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function finishOf({ finish_reason: reason, stop_reason: at }: Record<string, unknown>) {
  if (typeof reason !== 'string') return undefined;
  return { reason, ...((typeof at === 'string' || at === null) && { at }) };
}

/**
 * The reason why an answer ended. Servers seldom report a stop text: if stop texts were given and the server does not
 * say, one of them is assumed to be the reason. An answer as long as the limit was cut, whatever the server says: the
 * mark that ends an answer would have been one token more.
 * @param count tokens that were received
 */
export function endedBy(
  { reason, at }: Finish,
  { stops, most }: Pick<WritingSettings, 'stops' | 'most'>,
  count: number,
): Ended {
  if (reason === 'length') return 'length';
  if (typeof at === 'string') return 'stop';
  if (stops.length === 0 && count >= most) return 'length';
  return at === null || stops.length === 0 ? 'mark' : 'stop';
}
