import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { areEncodersHere } from '../out-of-sample/encoder-vectors';
import { openExam } from './exam';
import { factsJobs } from './facts';
import { scoreFacts } from './facts-snapshot';
import { FORM, formsJob, scoreForms } from './forms';
import { kept, type Jobs } from './kept';
import { wholeSnapshot } from './whole';
import { readWorld, WORLDS, type WorldName } from './worlds';

/** What a record holds: a world's facts, the forms of a prompt, or all sizes side by side. */
const PARTS = ['facts', 'forms', 'whole'] as const;
type Part = (typeof PARTS)[number];
const fields = {
  part: { kind: 'choice', default: 'facts', options: PARTS },
  world: { kind: 'choice', default: 'quays', options: WORLDS },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

/**
 * Records a part of the ladder. Replies that were recorded to exactly the same prompts stay; others are asked of the model by
 * Python, which takes minutes to hours. Without the encoders, whose search fills prompts, a record stays as it is.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<object> {
  const { part, world } = settingsOf(config);
  if (part === 'whole') return wholeSnapshot();
  if (!areEncodersHere()) {
    console.log(`${part} stays as recorded: npm run models makes the encoders it needs.`);
    return recorded ?? {};
  }
  return RECORDERS[part](world, (recorded as { jobs?: Jobs } | null)?.jobs ?? {});
}

const RECORDERS: Readonly<
  Record<Exclude<Part, 'whole'>, (world: WorldName, recorded: Jobs) => Promise<object>>
> = {
  facts: recordFacts,
  forms: async (world, recorded) => {
    const result = kept(world, 'forms', await formsJob(readWorld(world)), recorded);
    return { cells: scoreForms(readWorld(world), result), jobs: { forms: result } };
  },
};

async function recordFacts(name: WorldName, recorded: Jobs): Promise<object> {
  const exam = await openExam(readWorld(name));
  const jobs: Jobs = {};
  const scored = factsJobs(exam).map((one) => {
    const at = one.variant ? `${one.road}/${one.variant}` : one.road;
    jobs[at] = kept(name, at, one.job, recorded);
    return scoreFacts(exam, one, jobs[at]);
  });
  return {
    cells: Object.assign({}, ...scored.map(({ cells }) => cells)) as Record<string, number>,
    rows: scored.flatMap(({ rows }) => rows),
    form: FORM,
    jobs,
  };
}
