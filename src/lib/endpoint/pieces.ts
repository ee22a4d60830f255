import { EndpointProblem } from './problems';
import { isReason, meaningOf, type Finish } from './reasons';
import { isRecord, listed, parsed } from '../text/parsed';
import { wordsIn } from './refusals';

export interface Piece {
  /** What it adds to the answer; '' for nothing. */
  text: string;
  /** What it adds to a thought, which a server keeps separate from the answer. */
  thought?: string;
  /** True if `text` and `thought` are all that the answer has, and add nothing to what came before. */
  isAll?: boolean;
  /** True if the server says that these words refuse an answer. */
  refuses?: boolean;
  /** The names of what it sends in place of words; undefined where it sends words, a thought or nothing. */
  unread?: readonly string[];
  /** What the server has counted. */
  usage?: Usage;
  finish?: Finish;
  /** True for the counts alone that follow an answer. */
  isLast?: boolean;
  /** True for a piece of a chat, as opposed to a sign of life or what another kind of server sends. */
  isChat?: boolean;
}

/** Tokens as the server counts them, of all that was written and of the thought in it. */
export interface Usage {
  promptTokens?: number;
  count?: number;
  thought?: number;
}

const DONE = /^\s*"?\[DONE\]"?\s*$/i;
/** What some gateways write twice. */
const TWICE = /^(?:data:\s*)+/;
/** What keeps the connection while a model reads. */
const SIGN_OF_LIFE =
  /^[\s:*.-]*(?:null|ping|pong|heartbeat|keep-?alive|(?:\w+ )?processing)?[\s:*.-]*$/i;

/**
 * Reads the data of one event, or of a whole answer; undefined at the end of the stream.
 * @param host the server's name in messages
 * @throws EndpointProblem `server-failed` if it reports an error, `server-not-chat` if it is no JSON object
 */
export function pieceOf(sent: string, host: string): Piece | undefined {
  const data = sent.replace(TWICE, '');
  if (DONE.test(data)) return undefined;
  const chunk = parsed(data);
  if (!isRecord(chunk)) {
    if (SIGN_OF_LIFE.test(data)) return { text: '' };
    throw new EndpointProblem('server-not-chat', { host, found: data });
  }
  const usage = usageIn(chunk);
  const choice = listed(chunk.choices).find(isRecord) ?? {};
  const piece = chosen(choice);
  const { reason = '' } = piece.finish ?? {};
  const words = wordsIn(chunk) || wordsIn({ error: choice.error }) || failureIn(reason);
  if (words) throw new EndpointProblem('server-failed', { host, words });
  const isChat = Array.isArray(chunk.choices) || usage !== undefined;
  const isLast = usage?.count !== undefined && listed(chunk.choices).length === 0;
  return { ...piece, ...(usage && { usage }), ...(isLast && { isLast }), isChat };
}

const failureIn = (reason: string): string => (meaningOf(reason) === 'failed' ? reason : '');

/** True for a number of tokens; a server that counts wrong may send anything. */
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

/** The counts of a piece: at its top, or where Groq has them. */
function usageIn({ usage, x_groq: groq }: Record<string, unknown>): Usage | undefined {
  const counts = [usage, isRecord(groq) && groq.usage].find(isRecord);
  if (!counts) return undefined;
  const { completion_tokens_details: details } = counts;
  const first = (...values: unknown[]) => values.find(isCount);
  const found = {
    promptTokens: first(counts.prompt_tokens, counts.input_tokens),
    count: first(counts.completion_tokens, counts.output_tokens),
    thought: first(isRecord(details) && details.reasoning_tokens),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

function chosen(choice: Record<string, unknown>): Piece {
  const finish = finishOf(choice);
  const { delta, message } = choice;
  const isAll = isRecord(message) && !(isRecord(delta) && Object.keys(delta).some(isSaid(delta)));
  const said = isAll ? message : isRecord(delta) ? delta : {};
  return { ...saidIn(said, choice.text), ...(isAll && { isAll }), ...(finish && { finish }) };
}

const isSaid = (said: Record<string, unknown>) => (name: string) =>
  name !== 'role' && !isEmpty(said[name]);

function saidIn(said: Record<string, unknown>, other: unknown): Piece {
  const text = textOf(said.content) || textOf(other);
  if (text !== '') return { text };
  const refusal = textOf(said.refusal);
  if (refusal !== '') return { text: refusal, refuses: true };
  const thought = thoughtOf(said);
  if (thought !== '') return { text: '', thought };
  const unread = Object.keys(said).filter(isSaid(said));
  return { text: '', ...(unread.length > 0 && { unread }) };
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

/** The first of the fields for a thought that has words, or the thoughts among the parts of an answer. */
function thoughtOf({ reasoning_content, reasoning, thinking, content }: Record<string, unknown>) {
  const parts = listed(content).map((part) =>
    isRecord(part) ? textOf(part.thinking) || textOf(part.reasoning) : '',
  );
  const fields = [reasoning_content, reasoning, thinking].map(textOf);
  return fields.find((text) => text !== '') ?? parts.join('');
}

function finishOf({ finish_reason: reason, stop_reason: at }: Record<string, unknown>) {
  if (!isReason(reason)) return undefined;
  return { reason, ...(typeof at === 'string' && { at }) };
}
