import { numberedFigures } from './figures';
import { paragraphsOf } from './plain-text';

/** What a class does with a lesson, one thing after the other. */
export type Act = 'guess' | 'figure' | 'read' | 'run' | 'belief' | 'challenge' | 'quiz';

interface Stretch {
  act: Act;
  minutes: number;
}

/** Two timetables by their length in minutes, which is the sum of their stretches. */
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

/** A part of a lesson that has an address of its own, as plain text. */
interface Part {
  id: string;
  text: string;
}

/** The question with which a lesson begins; undefined if it asks none. */
export const firstQuestion = (mdx: string): Part | undefined => partOf(mdx, 'Guess');

/** What a lesson asks readers to do by themselves, without hint and solution. */
export const challengeOf = (mdx: string): Part | undefined => partOf(mdx, 'Challenge');

/** The first figure below the first question, and its number among the lesson's figures and demos, from 1. */
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

/** From the belief that most needs a second look to the one that holds as it stands. */
const DOUBTFUL = ['wrong', 'outdated', 'contested', 'partly', 'vague', 'supported'];

/** The claim that a class gains most by judging: the first of those that hold least. */
export const mostDoubtful = <Claim extends { verdict: string }>(
  claims: readonly Claim[],
): Claim | undefined =>
  [...claims].sort((a, b) => DOUBTFUL.indexOf(a.verdict) - DOUBTFUL.indexOf(b.verdict))[0];
