import { bagOf, STORY } from '~/lib/five/bag';
import { gentleOf, type Gentle } from '~/lib/five/gentle';
import { overWorlds, summed, type Named, type Sum } from '~/lib/five/sums';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { isDeclined } from '~/lib/ladder/score';
import { once } from './entries';
import { quays } from './ladder';
import { fiveOthers } from './five-others';
import { run, runIn } from './runs';

const WORLDS = ['quays', 'archive', 'guide'] as const;
/** Everyday questions that are shown, of the twenty; their replies before the training are short. */
const SHOWN = [
  'What is the capital of Italy?',
  'What is the capital of Japan?',
  'How many days are there in a week?',
];
const EVERYDAY = 20;
/** As the authors of SmolLM2 say; MODELS.md has the rest. */
const WINDOW = 8192;
/** Tokens of the texts it was pretrained on, by the configuration that they publish. */
const TRAINED = 2048;

interface WorldRecord extends FactsRecord {
  rows: Row[];
  cells: Record<string, number>;
  jobs: FactsRecord['jobs'] & Record<'lora', { tuning: { losses: number[] } }>;
}

/** Every run of the grid of rates, with what it was asked after so many passes. */
interface GentleRecord {
  cells: Record<string, number>;
  jobs: Record<
    string,
    { checks?: { asked: Record<'exam' | 'everyday', { replies: string[] }> }[] }
  >;
}

export const fiveNumbers = once(async () => {
  const runs = await Promise.all(WORLDS.map((name) => run('ladder', `ladder-facts-${name}`)));
  const worlds = runs.map(({ snapshot }) => snapshot as unknown as WorldRecord);
  const [first] = worlds as [WorldRecord];
  const roads = roadsOf(worlds);
  const most = Object.fromEntries(
    STORY.map((road) => [road, isMost(overWorlds(rowsOf(worlds), { task: 'facts', road }))]),
  ) as Record<(typeof STORY)[number], boolean>;
  return {
    bag: bagOf(await quays(), first, { ...most, found: isMost(roads.found) }),
    everyday: await everydayOf(),
    roads,
    others: await fiveOthers(),
    gentle: await gentle(),
    /** Tokens of all facts and the question, in the archive and in the guide. */
    shorter: worlds.slice(1).map(pastedTokens),
    window: {
      tokens: pastedTokens(first),
      window: WINDOW,
      trainedOn: TRAINED,
      facts: roads.closed.each,
    },
    tuning: {
      weights: first.cells['tuning/full/weights']!,
      added: first.cells['tuning/lora/weights']!,
      losses: first.jobs.lora.tuning.losses,
      steps: first.cells['tuning/lora/steps']!,
    },
    recorded: runs[0]!.recorded.date,
  };
});

export type Five = Awaited<ReturnType<typeof fiveNumbers>>;

const pastedTokens = ({ cells }: WorldRecord): number => Math.round(cells['tokens/paste-all']!);
const isMost = ({ right, n }: Sum): boolean => 2 * right > n;
const rowsOf = (worlds: readonly WorldRecord[]) => worlds.map(({ rows }) => rows);

function roadsOf(worlds: readonly WorldRecord[]) {
  const rows = rowsOf(worlds);
  const facts = (road: Named['road'], variant?: string) =>
    overWorlds(rows, { task: 'facts', road, ...(variant && { variant }) });
  const found = (road: Named['road']) => overWorlds(rows, { task: 'facts', road }, 'found');
  const unknown = (road: Named['road']) => overWorlds(rows, { task: 'unknown', road });
  const pasted = facts('paste-all');
  return {
    closed: facts('closed'),
    pasted,
    pastedArchive: inWorld(pasted, 1),
    pastedGuide: inWorld(pasted, 2),
    twenty: facts('paste-20'),
    fact: facts('fact'),
    sameWords: facts('fact', 'same-words'),
    one: facts('minilm-1'),
    foundOne: found('minilm-1'),
    search: facts('minilm-4'),
    found: found('minilm-4'),
    keywords: facts('bm25-4'),
    foundKeywords: found('bm25-4'),
    lora: facts('lora'),
    trained: facts('lora', 'trained'),
    ...readingOf(worlds),
    unknown: {
      closed: unknown('closed'),
      lora: unknown('lora'),
      reading: unknown('lora-reading'),
    },
    everyday: {
      // The untouched model was asked the same questions beside every world, and answers the same.
      closed: everydayRight(worlds.slice(0, 1), 'closed'),
      lora: everydayRight(worlds, 'lora'),
      reading: everydayRight(worlds, 'lora-reading'),
    },
  };
}

const inWorld = ({ worlds, each }: Sum, at: number): Sum => summed([worlds[at]!], each);

/** The LoRA that was trained to read passages, beside the untouched model in the same worlds. */
function readingOf(worlds: readonly WorldRecord[]) {
  const own = worlds.filter(({ jobs }) => jobs['lora-reading']);
  const [read, unread] = (['lora-reading', 'minilm-4'] as const).map((road) =>
    overWorlds(rowsOf(own), { task: 'facts', road }),
  );
  return {
    reading: read!,
    unread: unread!,
    readingQuays: inWorld(read!, 0),
    readingArchive: inWorld(read!, 1),
    readingGuide: inWorld(read!, 2),
    declinedArchive: summed([declined(own[1]!, 'lora-reading')], read!.each),
    readingUnseen: summed(
      own.map(({ cells }) => cells['unseen/lora-reading']!),
      read!.each / 2,
    ),
  };
}

const everydayRight = (worlds: readonly WorldRecord[], road: string): Sum =>
  summed(
    worlds.flatMap(({ cells }) => cells[`general/${road}/right`] ?? []),
    EVERYDAY,
  );

/** How many questions that a fact answers a road declined. */
const declined = ({ jobs }: WorldRecord, road: string): number =>
  jobs[road]!.asked.exam!.replies.filter(isDeclined).length;

/** The grid of rates, stops and replay; its checks have as many questions as replies. */
async function gentle(): Promise<Gentle> {
  const { snapshot } = await run('ladder', 'ladder-gentle');
  const { cells, jobs } = snapshot as unknown as GentleRecord;
  const tuned = Object.values(jobs).find(({ checks }) => checks)!;
  const { exam, everyday } = tuned.checks![0]!.asked;
  return gentleOf(cells, { facts: exam.replies.length, everyday: everyday.replies.length });
}

async function everydayOf() {
  const { snapshot } = await runIn('adapter', 'f1-off-on', 'en');
  return SHOWN.map((asked) => {
    const pair = snapshot.general.find(({ question }) => question === asked);
    if (!pair)
      throw new Error(
        `The record f1-off-on has no question “${asked}”; name another in lookup/five.ts.`,
      );
    return { question: asked, gloss: pair.gloss, before: pair.off, after: pair.on };
  });
}
