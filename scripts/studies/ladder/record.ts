// Records the same roads on SmolLM2, by jobs that ../../ladder/run.py runs: npm run record -- ladder
import { FORM } from '~/lib/ladder/prompts';
import type { Row } from '~/lib/ladder/rows';
import { pooled } from './pooled';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { areEncodersHere } from '../../record/encoders';
import { drawOf } from './draws';
import { openExam } from './exam';
import { FACTS_ROADS, factsJobs, type FactsJob } from './facts';
import { scoreFacts } from './facts-snapshot';
import { formsJob, scoreForms } from './forms';
import { formatJobs, scoreFormat } from './format';
import { GENTLE_RUNS, recordGentle } from './gentle';
import { cached, type Jobs } from './cached';
import { classifierRows, sortingJobs, sortingRow } from './sorting';
import { idOf } from './real-row';
import { recordReplies } from './replies';
import { recordSchema } from './schema';
import { recordTries } from './tries';
import { scoreTrueText, trueTextJobs } from './true-text';
import { wholeSnapshot } from './whole';
import { readWorld, WORLDS } from './worlds';

/** What a record holds: a world's facts, another task, the forms of a prompt, replies to a lesson's messages, rates and stops of a LoRA, five tries at a question, lines under a schema, or all sizes side by side. */
const PARTS = [
  'facts',
  'forms',
  'sorting',
  'format',
  'truetext',
  'replies',
  'gentle',
  'tries',
  'schema',
  'whole',
] as const;
const fields = {
  part: { kind: 'choice', default: 'facts', options: PARTS },
  world: { kind: 'choice', default: 'quays', options: WORLDS },
  /** The roads of the facts that were run. */
  roads: { kind: 'set', default: FACTS_ROADS.join(','), options: FACTS_ROADS },
  /** Draws of messages that the model was asked to sort or to file. */
  draws: { kind: 'number', default: 3, min: 1, max: 3, whole: true },
  /** Runs of the grid of rates, stops and replay. */
  runs: { kind: 'set', default: GENTLE_RUNS.join(','), options: GENTLE_RUNS },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);
type Settings = ReturnType<typeof settingsOf>;

/**
 * Records a part of the ladder. Replies that were recorded to exactly the same prompts stay; others are asked of the model by
 * Python, which takes minutes to hours. Without the encoders, whose search fills prompts, a record stays as it is.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<object> {
  const settings = settingsOf(config);
  const before = (recorded as { jobs?: Jobs } | null)?.jobs ?? {};
  if (settings.part === 'whole') return wholeSnapshot();
  if (settings.part === 'replies') return recordReplies(before);
  if (settings.part === 'schema') return recordSchema(recorded);
  if (settings.part === 'tries') return recordTries(settings.world, before);
  if (settings.part === 'gentle') return recordGentle(settings, before);
  if (!areEncodersHere()) {
    console.log(`${settings.part} stays as recorded: npm run models makes the encoders it needs.`);
    return recorded ?? {};
  }
  return RECORDERS[settings.part](settings, before);
}

type Part = Exclude<Settings['part'], 'whole' | 'replies' | 'gentle' | 'tries' | 'schema'>;
const RECORDERS: Readonly<Record<Part, (settings: Settings, recorded: Jobs) => Promise<object>>> = {
  facts: recordFacts,
  forms: async ({ world }, recorded) => {
    const { job, found } = await formsJob(readWorld(world));
    const result = cached(world, 'forms', job, recorded);
    return { cells: scoreForms(readWorld(world), result), found, jobs: { forms: result } };
  },
  sorting: recordSorting,
  format: recordFormat,
  truetext: recordTrueText,
};

async function recordFacts({ world, roads }: Settings, recorded: Jobs): Promise<object> {
  const exam = await openExam(readWorld(world));
  const chosen = roads.split(',');
  const jobs: Jobs = {};
  const shown: Record<string, FactsJob['shown']> = {};
  const scored = factsJobs(exam)
    .filter((one) => chosen.includes(idOf(one)))
    .map((one) => {
      const id = idOf(one);
      jobs[id] = cached(world, id, one.job, recorded);
      if (one.isSearched) shown[id] = one.shown;
      return scoreFacts(exam, one, jobs[id]);
    });
  return {
    cells: Object.assign({}, ...scored.map(({ cells }) => cells)) as Record<string, number>,
    rows: scored.flatMap(({ rows }) => rows),
    form: FORM,
    shown,
    jobs,
  };
}

const DRAWS = 3;

async function recordSorting({ draws }: Settings, recorded: Jobs): Promise<object> {
  const jobs: Jobs = {};
  const rows: Row[] = [];
  for (let seed = 1; seed <= DRAWS; seed++) rows.push(...(await classifierRows(seed)));
  for (let seed = 1; seed <= draws; seed++)
    for (const one of sortingJobs(drawOf(seed))) {
      const id = `${seed}/${one.jobName}`;
      jobs[id] ??= cached('sorting', id, one.job, recorded);
      const said = one.labelsOf(jobs[id]);
      rows.push(sortingRow(one.road, one.variant, said, one.asked, jobs[id].engine));
    }
  const all = together(rows);
  const cells = Object.fromEntries(all.map((row) => [`${idOf(row)}/right`, row.right]));
  return { cells, rows: all, jobs };
}

async function recordFormat({ draws }: Settings, recorded: Jobs): Promise<object> {
  const jobs: Jobs = {};
  const rows: Row[] = [];
  const cells: Record<string, number> = {};
  for (let seed = 1; seed <= draws; seed++) {
    const draw = drawOf(seed);
    for (const one of formatJobs(draw)) {
      const id = `${seed}/${idOf(one)}`;
      jobs[id] = cached('format', id, one.job, recorded);
      const scored = scoreFormat(one, jobs[id], draw.test);
      rows.push(scored.row);
      for (const [path, count] of Object.entries(scored.cells))
        cells[path] = (cells[path] ?? 0) + count;
    }
  }
  return { cells, rows: together(rows), jobs };
}

async function recordTrueText(_: Settings, recorded: Jobs): Promise<object> {
  const jobs: Jobs = {};
  const shown: Record<string, number[][]> = {};
  const scored = (await trueTextJobs()).map((one) => {
    jobs[one.road] = cached('truetext', one.road, one.job, recorded);
    if (one.shown) shown[one.road] = one.shown;
    return scoreTrueText(one, jobs[one.road]!);
  });
  return {
    cells: Object.assign({}, ...scored.map(({ cells }) => cells)) as Record<string, number>,
    rows: scored.map(({ row }) => row),
    shown,
    jobs,
  };
}

/** Rows of one road and variant in several draws become one. */
const together = (rows: readonly Row[]): Row[] => [...Map.groupBy(rows, idOf).values()].map(pooled);
