import { getEntry } from 'astro:content';
import type { LadderExam } from '~/lib/ladder/exam';
import { exampleReplies, type FactsRecord, type RoadReplies } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { factsOf, unknownQuestions, type LadderWorld } from '~/lib/ladder/world';
import { run } from './runs';

/** All rows of the ladder: tasks, roads and sizes. */
export async function ladderRows(): Promise<readonly Row[]> {
  const { snapshot } = await run('ladder', 'ladder-whole');
  return (snapshot as unknown as { rows: Row[] }).rows;
}

/** The world of the quays, whose facts are asked for. */
async function quays(): Promise<LadderWorld> {
  const entry = await getEntry('ladderWorlds', 'quays');
  if (!entry)
    throw new Error('content/ladder/quays.yaml is missing; restore it, the ladder needs it.');
  return entry.data;
}

const quaysRecord = async (): Promise<FactsRecord> =>
  (await run('ladder', 'ladder-facts-quays')).snapshot as unknown as FactsRecord;

/** Replies about the quays word for word, a few of each road. */
export const ladderReplies = async (): Promise<RoadReplies[]> =>
  exampleReplies(await quays(), await quaysRecord());

/** What is asked about the quays, and which facts the searches of the record found. */
export async function ladderExam(): Promise<LadderExam> {
  const [world, { shown }] = await Promise.all([quays(), quaysRecord()]);
  return {
    facts: factsOf(world).map(({ text, exam, answer }) => ({ text, exam, answer })),
    unknown: unknownQuestions(world),
    shown: { 'minilm-4': shown['minilm-4']!, 'bm25-4': shown['bm25-4']! },
  };
}
