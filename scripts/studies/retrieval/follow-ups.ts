import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { RealEncoder } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import { rowOf } from '~/lib/embedding/vectors';
import { bare } from '~/lib/ladder/prompts';
import type { Locale } from '~/lib/locale';
import { once } from '~/lib/memo';
import { followUps as schema, type FollowUp } from '~/schemas/corpus';
import { repliesIn, repliesTo, type Jobs } from '../ladder/cached';
import { questionsIn, type Asked } from './collections';
import { embedded } from './embedded';
import { byBm25, byRanks, byVectors } from './methods';
import { isFound, ranksOf, within, type Method, type Ranks } from './ranks';

const FILE = 'content/corpora/harbour-line/follow-ups.yaml';
/** Passages that a prompt takes, as the lessons' searches. */
const MOST = 4;
/** Tokens after which a rewritten question is cut. */
const CAP = 32;

const followUps = once((): FollowUp[] => schema.parse(parse(readFileSync(FILE, 'utf8'))));

/** The question of the handbook that asks the same in whole. @throws Error if there is none with an answer */
function wholeOf({ of }: FollowUp): Asked {
  const whole = questionsIn('handbook').find(({ id, from }) => id === of && from === 'built');
  if (!whole) throw new Error(`${FILE}: the handbook has no question "${of}" with an answer.`);
  return whole;
}

/** What is searched with for a follow-up, in a language. */
type Wording = (followUp: FollowUp, language: Locale) => string;

const typed: Wording = ({ asked }, language) => asked[language];
const joined: Wording = ({ before, asked }, language) => `${before[language]}\n${asked[language]}`;
const whole: Wording = (one, language) => wholeOf(one).text[language];

const askFor = ({ before, asked }: FollowUp): string =>
  `A customer first wrote: "${before.en}" Then the customer asked: "${asked.en}" Write the second question again, so that it can be understood without the first. Write only the question.`;

/** The questions as SmolLM2 rewrites them, English only. */
export const rewritingJobs = (recorded: Jobs): Jobs => {
  const asked = followUps().map((one) => bare(askFor(one)).question);
  return {
    rewritten: repliesTo('retrieval', 'rewritten', { cap: CAP, questions: asked }, recorded),
  };
};

function rewrittenBy({ rewritten }: Jobs): Wording {
  const replies = repliesIn(rewritten!);
  return (one) => replies[followUps().indexOf(one)]!.trim() || one.asked.en;
}

/**
 * How many follow-ups find a passage that answers among the first four, by words and by the encoder of the language's pages:
 * `joined/minilm/en/found` with Wilson's interval, and against the wording as typed the follow-ups won and lost, with McNemar's p.
 */
export async function followCells(jobs: Jobs): Promise<Record<string, number>> {
  const cells: Record<string, number> = {};
  for (const language of ['en', 'zh'] as const) {
    const wordings: Record<string, Wording> = { typed, joined, whole };
    if (language === 'en') wordings.rewritten = rewrittenBy(jobs);
    const model = readerOf(language);
    for (const by of ['bm25', model] as const) {
      const ranks = new Map<string, Ranks>();
      for (const [name, wording] of Object.entries(wordings))
        ranks.set(name, await ranksWith([searchBy(by, language, wording)]));
      for (const [name, wording] of Object.entries(wordings).slice(1))
        ranks.set(
          `${name}-typed`,
          await ranksWith([searchBy(by, language, wording), searchBy(by, language, typed)]),
        );
      for (const [name, own] of ranks)
        Object.assign(cells, cellsOf(`${name}/${by}/${language}`, own, ranks.get('typed')!));
    }
  }
  return cells;
}

const asked = () => followUps().map(wholeOf);

/** Ranks by one search, or by two whose lists are fused. */
const ranksWith = ([one, other]: [Method, Method?]): Promise<Ranks> =>
  ranksOf(other ? byRanks(one, other) : one, asked());

function searchBy(by: 'bm25' | RealEncoder, language: Locale, wording: Wording): Method {
  const texts = new Map(followUps().map((one) => [one.of, wording(one, language)]));
  if (by === 'bm25')
    return async (collection) => {
      const search = await byBm25(within(language))(collection);
      const worded = (one: Asked) => ({
        ...one,
        text: { ...one.text, [language]: texts.get(one.id)! },
      });
      return { of: search.of, scores: (one) => search.scores(worded(one)) };
    };
  return byVectors(by, within(language), 'titled', async () => {
    const vectors = await embedded(by, 'query', [...texts.values()]);
    const places = new Map([...texts.keys()].map((id, at) => [id, at]));
    return ({ id }) => rowOf(vectors, places.get(id)!);
  });
}

function cellsOf(at: string, ranks: Ranks, against: Ranks): Record<string, number> {
  const found = asked().filter((one) => isFound(ranks, one, MOST));
  const before = asked().filter((one) => isFound(against, one, MOST));
  const { low, high } = wilsonInterval(found.length, asked().length);
  const won = found.filter((one) => !before.includes(one)).length;
  const lost = before.filter((one) => !found.includes(one)).length;
  const p = mcnemar(won, lost);
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  const told = { questions: asked().length, found: found.length, won, lost };
  return Object.fromEntries(
    Object.entries({ ...told, low: rounded(low), high: rounded(high), p: rounded(p) }).map(
      ([name, value]) => [`${at}/${name}`, value],
    ),
  );
}
