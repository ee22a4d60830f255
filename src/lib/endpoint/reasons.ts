import given from './reasons.json';
import type { Ended, WritingSettings } from '../language-model/writing';

/** Why a server says that an answer has ended. */
export interface Finish {
  reason: string;
  /** The text at which the server has stopped, if it names one. */
  at?: string;
}

type Meaning = 'whole' | 'length' | 'filtered' | 'refused' | 'failed';

/**
 * What reasons mean, the first that fits: as OpenAI, vLLM, Gemini, Cohere, DeepSeek, GLM and gateways name them. Any
 * other, as the call of a tool, is unknown.
 */
const REASONS = Object.entries(given).map(
  ([meaning, names]) => [meaning as Meaning, new RegExp(names)] as const,
);

/** What some servers send with each piece, before there is a reason. */
const NONE = new Set(['', 'null', 'none', 'undefined']);

const plain = (reason: string): string =>
  reason
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

export const isReason = (value: unknown): value is string =>
  typeof value === 'string' && !NONE.has(plain(value));

export const meaningOf = (reason: string): Meaning | 'unknown' =>
  REASONS.find(([, names]) => names.test(plain(reason)))?.[0] ?? 'unknown';

/**
 * How an answer ended whose reason names no failure. An answer as long as the limit was cut, whatever the server says: the
 * mark that ends an answer would have been one token more.
 * @param finish undefined if the server gives no reason
 * @param count tokens that were received
 */
export function endedBy(
  finish: Finish | undefined,
  { most }: WritingSettings,
  count: number,
): Ended {
  const { reason = '', at } = finish ?? {};
  const meaning = meaningOf(reason);
  const isLong = count >= most;
  if (meaning === 'unknown' || meaning === 'failed') return isLong ? 'length' : 'unknown';
  if (meaning !== 'whole') return meaning;
  if (typeof at === 'string') return 'stop';
  return isLong ? 'length' : 'mark';
}
