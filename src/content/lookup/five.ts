import { formatNumber } from '~/i18n/format';
import { gentleOf, type Training } from '~/lib/five/gentle';
import { overWorlds, percentOf, type Cells } from '~/lib/five/sums';
import type { FactsRecord } from '~/lib/ladder/replies';
import { isDeclined } from '~/lib/ladder/score';
import { placesRead } from '~/lib/ladder/shown';
import { factsOf } from '~/lib/ladder/world';
import type { Locale } from '~/lib/locale';
import { find, once } from './entries';
import { numberAt } from './figure-numbers';
import { quays } from './ladder';
import { run, runIn } from './runs';
import { single } from './single-files';

export type { FivePart } from '~/schemas/five';

const WORLDS = ['quays', 'archive', 'guide'];

interface WorldRecord extends FactsRecord {
  cells: Cells;
  jobs: FactsRecord['jobs'] & Record<'lora', { tuning: { losses: number[] } }>;
}

/** The grid of rates, with what its first run was asked. */
interface GentleRecord {
  cells: Cells;
  jobs: Record<
    string,
    { checks?: { asked: Record<'exam' | 'everyday', { replies: string[] }> }[] }
  >;
}

const content = single('five', 'five', 'the page of five minutes needs it');

/** What all steps of the page draw from. */
export const fiveNumbers = once(async () => {
  const { sums: asked, window, trainedOn, ...drawn } = await content();
  const runs = await Promise.all(WORLDS.map((name) => run(`ladder-facts-${name}`)));
  const records = runs.map(({ snapshot }) => snapshot as unknown as WorldRecord);
  const [first, archive] = records as [WorldRecord, WorldRecord];
  const sums = mapped(asked, (one) => {
    const worlds = records.filter((_, i) => !one.in || one.in.includes(WORLDS[i]!));
    return overWorlds(
      worlds.map(({ cells }) => cells),
      one,
    );
  });
  const { losses } = first.jobs.lora.tuning;
  const gentle = await gentleAsked(drawn.gentle);
  const facts = sums.closed!.each;
  const [tokens, tokensArchive, tokensGuide] = records.map(({ cells }) =>
    Math.round(cells['tokens/paste-all']!),
  ) as [number, number, number];
  const declined = archive.jobs['lora-reading']!.asked.exam!.replies.filter(isDeclined).length;
  const counted = {
    declinedArchive: percentOf({ right: declined, n: facts }),
    window,
    trainedOn,
    facts,
    tokens,
    tokensArchive,
    tokensGuide,
    steps: first.cells['tuning/lora/steps']!,
    passes: losses.length,
    seeds: gentle.shown.seeds.length,
  };
  const numbers: Readonly<Record<string, number>> & typeof counted = {
    ...flat({ ...sums, ...gentle }),
    ...Object.fromEntries(await Promise.all(Object.entries(drawn.shares).map(shareOf))),
    ...counted,
  };
  return {
    ...drawn,
    bag: bagAt(factsOf(await quays()), drawn.bag, first),
    everyday: await everydayOf(drawn.everyday),
    gentle,
    sums,
    numbers,
    losses,
    weights: first.cells['tuning/full/weights']!,
    added: first.cells['tuning/lora/weights']!,
    recorded: runs[0]!.recorded.date,
  };
});

export type Five = Awaited<ReturnType<typeof fiveNumbers>>;

const mapped = <One, Made>(all: Record<string, One>, make: (one: One) => Made) =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one)]));

/** Numbers by the names of all that hold them: `harshStoppedExam`. */
function flat(of: object, outer = ''): Record<string, number> {
  const all = Object.entries(of).map(([key, value]: [string, unknown]) => {
    const name = outer ? outer + key[0]!.toUpperCase() + key.slice(1) : key;
    if (typeof value === 'object' && value) return flat(value, name);
    return typeof value === 'number' ? { [name]: value } : {};
  });
  return Object.assign({}, ...all) as Record<string, number>;
}

/** A share in percent: whole if we counted it, with the decimal that a paper gives. */
async function shareOf([name, at]: [string, Parameters<typeof numberAt>[0]]) {
  const { value } = await numberAt(at, { unit: 'number', digits: 0 }, 'en');
  const tenths = Math.round(1000 * value);
  return [name, typeof at === 'string' ? Math.round(tenths / 10) : tenths / 10] as const;
}

type Facts = ReturnType<typeof factsOf>;

/** The question of the story, with what the model wrote on each road, word for word, and what the search handed over. */
function bagAt(facts: Facts, at: number, { shown, jobs }: WorldRecord) {
  const { place, exam: question, answer } = facts[at]!;
  const read = placesRead('minilm-4', shown['minilm-4']?.exam[at], {
    list: 'exam',
    at,
    facts: facts.length,
  });
  return {
    place,
    question,
    answer,
    at,
    replyOn: (road: string): string => jobs[road]!.asked.exam!.replies[at]!,
    read: read.map((one) => ({ text: facts[one]!.text, isRight: one === at })),
  };
}

/** The grid of rates, stops and replay; its checks have as many questions as replies. */
async function gentleAsked(trainings: readonly Training[]) {
  const { snapshot } = await run('ladder-gentle');
  const { cells, jobs } = snapshot as unknown as GentleRecord;
  const tuned = Object.values(jobs).find(({ checks }) => checks)!;
  const { exam, everyday } = tuned.checks![0]!.asked;
  const asked = { exam: exam.replies.length, everyday: everyday.replies.length };
  return { asked, ...gentleOf(cells, trainings, asked) };
}

async function everydayOf(questions: readonly string[]) {
  const { snapshot } = await runIn('adapter', 'f1-off-on', 'en');
  const pairs = new Map(snapshot.general.map((pair) => [pair.question, pair]));
  return questions.map((question) => {
    const { gloss, off, on } = find(pairs, question, 'question', 'the record f1-off-on');
    return { question, gloss, before: off, after: on };
  });
}

/** A number with the decimals that it has. */
export function decimal(value: number, locale: Locale): string {
  const [, decimals = ''] = String(value).split('.');
  return formatNumber(value, locale, decimals.length);
}

/** What the slots of the page's texts say. */
export async function fiveValues(locale: Locale): Promise<Record<string, string>> {
  const { numbers, losses, weights, added, bag } = await fiveNumbers();
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const millions = {
    en: { weights: `${number(weights / 1e6, 1)} M`, added: `${number(added / 1e6, 1)} M` },
    zh: { weights: `${number(weights / 1e8, 3)} 亿`, added: `${number(added / 1e4)} 万` },
  };
  return {
    ...mapped(numbers, (value) => decimal(value, locale)),
    ...millions[locale],
    place: bag.place,
    lossFirst: number(losses[0]!, 2),
    lossLast: number(losses.at(-1)!, 3),
  };
}
