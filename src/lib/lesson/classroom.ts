import { numberedFigures } from './figures';
import { paragraphsOf } from './plain-text';

/** The activities of a class, in order. */
export type Act = 'guess' | 'figure' | 'read' | 'run' | 'belief' | 'challenge' | 'quiz';

interface Stretch {
  act: Act;
  minutes: number;
}

/** Two timetables by their length in minutes, which is the sum of their parts. */
export const TIMETABLES: Readonly<Record<45 | 90, readonly Stretch[]>> = {
  45: [
    { act: 'guess', minutes: 5 },
    { act: 'figure', minutes: 8 },
    { act: 'run', minutes: 12 },
    { act: 'belief', minutes: 10 },
    { act: 'quiz', minutes: 10 },
  ],
  90: [
    { act: 'guess', minutes: 5 },
    { act: 'figure', minutes: 10 },
    { act: 'read', minutes: 15 },
    { act: 'run', minutes: 20 },
    { act: 'belief', minutes: 15 },
    { act: 'challenge', minutes: 15 },
    { act: 'quiz', minutes: 10 },
  ],
};

/** A part of a lesson with its own anchor, as plain text. */
interface Part {
  id: string;
  text: string;
}

/** The question at the beginning of a lesson; undefined if it has none. */
export const firstQuestion = (mdx: string): Part | undefined => partOf(mdx, 'Guess');

/** The task of a lesson that readers do by themselves, without hint and solution. */
export const challengeOf = (mdx: string): Part | undefined => partOf(mdx, 'Challenge');

/** The first figure after the first question, and its number among the lesson's figures and demos, from 1. */
export function figureOf(mdx: string): { id: string; number: number } | undefined {
  const below = mdx.slice(Math.max(0, mdx.indexOf('<Guess')));
  const id = /<Figure\b[^>]*?\bid="([^"]+)"/.exec(below)?.[1];
  return id === undefined ? undefined : { id, number: numberedFigures(mdx).indexOf(id) + 1 };
}

function partOf(mdx: string, tag: 'Guess' | 'Challenge'): Part | undefined {
  const found = new RegExp(`<${tag}\\b((?:[^>"]|"[^"]*")*)>([\\s\\S]*?)</${tag}>`).exec(mdx);
  const id = /\bid="([^"]*)"/.exec(found?.[1] ?? '')?.[1];
  if (!found || id === undefined) return undefined;
  const [asked = ''] = found[2]!.split(/<(?:Hint|Solution)\b/);
  return { id, text: paragraphsOf(asked).join(' ') };
}

/** Verdicts from the most doubtful to the least. */
const DOUBTFUL = ['wrong', 'outdated', 'contested', 'partly', 'vague', 'supported', 'no-claim'];

/** The most instructive claim for a class to judge: the first with the most doubtful verdict. */
export const mostDoubtful = <Claim extends { verdict: string }>(
  claims: readonly Claim[],
): Claim | undefined =>
  [...claims].sort((a, b) => DOUBTFUL.indexOf(a.verdict) - DOUBTFUL.indexOf(b.verdict))[0];
