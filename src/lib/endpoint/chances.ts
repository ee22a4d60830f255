import { TOLD, type TokenChance, type WrittenToken } from '../language-model/writing';
import { isRecord, listed } from './received';

/**
 * The tokens of a piece with their chances, from either format that servers use: a list of tokens (chat), or parallel
 * lists (completions). Empty if a server gives none.
 */
export function chancesIn(logprobs: unknown): WrittenToken[] {
  if (!isRecord(logprobs)) return [];
  if (Array.isArray(logprobs.content)) return logprobs.content.flatMap(inChat);
  return listed(logprobs.tokens).flatMap((text, at) => besideOthers(logprobs, text, at));
}

function inChat(entry: unknown): WrittenToken[] {
  if (!isRecord(entry) || typeof entry.token !== 'string') return [];
  const likeliest = listed(entry.top_logprobs).flatMap((one) =>
    isRecord(one) ? chanceOf(one.token, one.logprob) : [],
  );
  return [token(entry.token, entry.logprob, likeliest)];
}

function besideOthers(logprobs: Record<string, unknown>, text: unknown, at: number) {
  if (typeof text !== 'string') return [];
  const top = listed(logprobs.top_logprobs)[at];
  const likeliest = isRecord(top)
    ? Object.entries(top).flatMap(([other, logprob]) => chanceOf(other, logprob))
    : [];
  return [token(text, listed(logprobs.token_logprobs)[at], likeliest)];
}

function token(text: string, logprob: unknown, likeliest: TokenChance[]): WrittenToken {
  const [own] = chanceOf(text, logprob);
  const first = likeliest.sort((a, b) => b.chance - a.chance).slice(0, TOLD);
  return { text, ...(own && { chance: own.chance }), likeliest: first };
}

/** One token as a list, empty if its text or number is missing; rounding may leave a logarithm slightly above 0. */
const chanceOf = (text: unknown, logprob: unknown): TokenChance[] =>
  typeof text === 'string' && typeof logprob === 'number' && !Number.isNaN(logprob)
    ? [{ text, chance: Math.min(1, Math.exp(logprob)) }]
    : [];
