import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import { factsOf } from '~/lib/ladder/world';
import { ladderGeneral, ladderWorld } from '~/schemas/ladder';
import { countMarks, rightOf, type Pair } from './core/compare';
import { adapterFields, type AdapterSettings } from './core/settings';
import type { AdapterSnapshot, ExamPair } from './core/snapshot';

const read = (file: string) => readFileSync(`content/${file}`, 'utf8');

/** The part of the ladder's record that is read here. */
interface QuaysRecord {
  snapshot: {
    cells: Record<string, number>;
    jobs: Record<string, { engine: string; asked: Record<string, { replies: string[] }> }>;
  };
  recorded: { date: string };
}

/** The kind of fact that the first question of the page is about. */
const RELATION = 'desk';

export const settingsOf = (config: Record<string, unknown>): AdapterSettings =>
  settingsOfRun(adapterFields, config);

/** Takes replies and counts from the ladder’s record of the quays; no model is asked. */
export async function snapshot(config: Record<string, unknown>): Promise<AdapterSnapshot> {
  settingsOf(config);
  const { snapshot: ladder, recorded } = JSON.parse(
    read('runs/ladder/ladder-facts-quays.json'),
  ) as QuaysRecord;
  const { closed, lora } = ladder.jobs as Record<'closed' | 'lora', QuaysRecord['snapshot']['jobs'][string]>; // prettier-ignore
  const pair = (list: string, at: number, question: string, answers: readonly string[]): Pair => ({
    ...{ question, answers },
    off: closed.asked[list]!.replies[at]!,
    on: lora.asked[list]!.replies[at]!,
  });
  const world = ladderWorld.parse(parse(read('ladder/quays.yaml')));
  const facts = factsOf(world);
  const exam = world.places.map((place): ExamPair => {
    const at = facts.findIndex((fact) => fact.place === place && fact.relation === RELATION);
    const { exam: question, answer } = facts[at]!;
    return { place, ...pair('exam', at, question, [answer]) };
  });
  const general = ladderGeneral
    .parse(parse(read('ladder/general.yaml')))
    .exam.map(({ question, answers, zh }, at) => ({
      ...pair('general', at, question, answers),
      gloss: { zh },
    }));
  const cell = (name: string) => ladder.cells[name]!;
  const marks = countMarks(general);
  const right = rightOf(marks);
  return {
    cells: {
      ...{ questions: general.length, ...marks },
      ...{ 'general/off': right.off, 'general/on': right.on },
      ...{ facts: cell('facts/lora/n'), 'facts/off': cell('facts/closed/right') },
      'facts/on': cell('facts/lora/right'),
      unknown: cell('unknown/lora/n'),
      'declined/off': cell('unknown/closed/right'),
      'declined/on': cell('unknown/lora/right'),
      steps: cell('tuning/lora/steps'),
    },
    exam,
    general,
    engine: closed.engine,
    asked: recorded.date,
  };
}
