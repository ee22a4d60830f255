import type { Ended, WritingSettings, WrittenToken } from '../language-model/writing';
import { parsed } from '../text/parsed';
import { isRecord, listed } from './received';
import { EndpointProblem, NO_WORDS } from './problems';
import { wordsIn } from './refusals';

export interface Piece {
  /** The pieces of text that it sends, each treated as one token. */
  tokens: readonly WrittenToken[];
  /** Number of tokens of a thought, which a server keeps separate from the answer. */
  thought?: number;
  /** True if the server says that these words refuse an answer. */
  refuses?: boolean;
  /** The names of what it sends in place of words; undefined where it sends words, a thought or nothing. */
  unread?: readonly string[];
  promptTokens?: number;
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
  const piece = chosen(listed(chunk.choices)[0]);
  const reason = piece.finish?.reason ?? '';
  if (FAILED.has(reason)) throw new EndpointProblem('server-failed', { host, words: reason });
  const { usage } = chunk;
  const promptTokens = isRecord(usage) ? usage.prompt_tokens : undefined;
  return {
    ...piece,
    ...(isCount(promptTokens) && { promptTokens }),
  };
}

/** Reasons that name no end of an answer, but a fault. */
const FAILED = new Set(['error', 'abort', 'aborted']);

/** True for a number of tokens that a prompt may have; a server that counts wrong may send anything. */
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

function chosen(choice: unknown): Piece {
  if (!isRecord(choice)) return { tokens: [] };
  const said = [choice.delta, choice.message].find(isRecord) ?? {};
  const finish = finishOf(choice);
  const end = finish ? { finish } : {};
  const text = textOf(said.content) || textOf(choice.text);
  if (text !== '') return { tokens: [{ text }], ...end };
  const refusal = textOf(said.refusal);
  if (refusal !== '') return { tokens: [{ text: refusal }], refuses: true, ...end };
  if (thinks(said)) return { tokens: [], thought: 1, ...end };
  const unread = Object.keys(said).filter((name) => name !== 'role' && !isEmpty(said[name]));
  return { tokens: [], ...(unread.length > 0 && { unread }), ...end };
}

const isEmpty = (value: unknown): boolean => [null, ''].includes(value as string);

/** A text, or the texts of a list of parts; parts of another kind, as a thought or a picture, have none. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const parts = listed(isRecord(value) ? [value] : value);
  return parts.map((part) => (isSpoken(part) ? part.text : '')).join('');
}

const isSpoken = (part: unknown): part is { text: string } =>
  isRecord(part) &&
  typeof part.text === 'string' &&
  ['text', 'output_text', undefined].includes(part.type as string);

const thinks = ({ reasoning_content, reasoning, thinking, content }: Record<string, unknown>) =>
  [reasoning_content, reasoning, thinking].some((text) => textOf(text) !== '') ||
  listed(content).some(
    (part) => isRecord(part) && ['thinking', 'reasoning'].includes(part.type as string),
  );

function finishOf({ finish_reason: reason, stop_reason: at }: Record<string, unknown>) {
  if (typeof reason !== 'string') return undefined;
  return { reason, ...((typeof at === 'string' || at === null) && { at }) };
}

/**
 * The reason why an answer ended. Servers seldom report a stop text: if stop texts were given and the server does not
 * say, one of them is assumed to be the reason. An answer as long as the limit was cut, whatever the server says: the
 * mark that ends an answer would have been one token more. A reason that names a filter or a refusal is no natural end.
 * @param count tokens that were received
 */
export function endedBy(
  { reason, at }: Finish,
  { stops, most }: Pick<WritingSettings, 'stops' | 'most'>,
  count: number,
): Ended {
  if (/^(?:length|max_tokens)$/i.test(reason)) return 'length';
  if (/filter|safety|sensitive|recitation/i.test(reason)) return 'filtered';
  if (reason === 'refusal') return 'refused';
  if (typeof at === 'string') return 'stop';
  if (stops.length === 0 && count >= most) return 'length';
  return at === null || stops.length === 0 ? 'mark' : 'stop';
}
