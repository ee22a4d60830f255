import { TOLD, type TokenChance, type WrittenToken } from '../language-model/writing';
import { isRecord, listed } from './received';

/** The tokens of a piece with their chances; empty if a server gives none. */
export const chancesIn = (logprobs: unknown): WrittenToken[] =>
  isRecord(logprobs) ? listed(logprobs.content).flatMap(inChat) : [];

function inChat(entry: unknown): WrittenToken[] {
  if (!isRecord(entry) || typeof entry.token !== 'string') return [];
  const likeliest = listed(entry.top_logprobs).flatMap((one) =>
    isRecord(one) ? chanceOf(one.token, one.logprob) : [],
  );
  return [token(entry.token, entry.logprob, likeliest)];
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
