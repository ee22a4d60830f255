import { fill, formatNumber } from '~/i18n/format';
import { asCriterion } from '~/lib/matrix/criteria';
import { rank } from '~/lib/matrix/ranking';
import { distinct, type Mark } from '~/lib/ground';
import type { Locale } from '~/lib/locale';
import type { AnswerNumber, SearchWords } from '~/schemas/search';
import { numberAt, numbersIn, snapshotAt } from './figure-numbers';
import { inLanguage } from './in-language';
import { marksIn } from './marks';
import { matrix } from './matrix';
import { recordedCell } from './runs';
import { searchWords } from './single-files';

type Entry = SearchWords['answers'][number];

/** With `**bold**` and `==highlighter==` in its sentence, and what its numbers were measured on. */
export type SearchAnswer = Awaited<ReturnType<typeof answerIn>>;

export async function searchAnswers(locale: Locale): Promise<SearchAnswer[]> {
  const { answers } = await searchWords();
  return Promise.all(answers.map((entry) => answerIn(entry, locale)));
}

async function answerIn(entry: Entry, locale: Locale) {
  const { numbers, ...own } = inLanguage(entry, locale);
  try {
    return {
      ...own,
      sentence: await sentenceWith(own.sentence, numbers, locale),
      marks: await marksOfNumbers(Object.values(numbers)),
    };
  } catch (error) {
    throw new Error(`content/search.yaml, the answer ${entry.id}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** A digit that is not part of a name such as GPT-2 or 7B. */
const BARE = /(?<![\w-])\d[\d,.]*(?![\w-])/;

async function sentenceWith(sentence: string, numbers: Entry['numbers'], locale: Locale) {
  const bare = BARE.exec(sentence);
  if (bare)
    throw new Error(
      `It types ${bare[0]} by hand. Write a {slot}, and under numbers where it is from.`,
    );
  const shown = await Promise.all(
    Object.entries(numbers).map(async ([slot, number]) => {
      if (!sentence.includes(`{${slot}}`)) throw new Error(`It has no place for {${slot}}.`);
      return [slot, await shownNumber(number, numbers, locale)] as const;
    }),
  );
  return fill(sentence, Object.fromEntries(shown));
}

async function shownNumber(number: AnswerNumber, all: Entry['numbers'], locale: Locale) {
  if ('share' in number) return formatNumber(await countOf(number, all), locale);
  if ('snapshot' in number) return formatNumber(await totalAt(number.snapshot), locale);
  if ('preset' in number) return formatNumber(await scoreOf(number), locale, 2);
  const { at, unit, digits } = number;
  const { shown } = await numberAt(at, { unit, digits }, locale);
  return unit === 'percent' ? `${shown}%` : shown;
}

async function totalAt(path: string): Promise<number> {
  const [total] = numbersIn(await snapshotAt(path), path);
  return total!;
}

/** @throws if the share of this total is not a whole number */
async function countOf({ share, of }: { share: string; of: string }, all: Entry['numbers']) {
  const total = all[of];
  if (!total || !('snapshot' in total)) throw new Error(`${of} names no number of a snapshot.`);
  const count = (await recordedCell(share)) * (await totalAt(total.snapshot));
  if (Math.abs(count - Math.round(count)) > 1e-6)
    throw new Error(
      `${share} is ${count} of them, which is no whole number; give the share itself.`,
    );
  return Math.round(count);
}

async function scoreOf({ preset, road }: Extract<AnswerNumber, { preset: string }>) {
  const { criteria, presets } = await matrix();
  const weights = presets.find(({ id }) => id === preset)?.weights;
  const ranked = weights && rank(criteria.map(asCriterion), weights);
  const found = ranked?.find((one) => one.road === road);
  if (!found) throw new Error(`content/matrix.yaml has no preset ${preset} that ranks ${road}.`);
  return found.score;
}

const marksOfNumbers = async (numbers: readonly AnswerNumber[]): Promise<Mark[]> =>
  distinct([
    ...(await marksIn(numbers)),
    ...numbers.filter((one) => 'preset' in one).map((): Mark => ({ on: 'judgement' })),
  ]);
