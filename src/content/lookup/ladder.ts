import { exampleReplies, type FactsRecord, type RoadReplies } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { run } from './runs';
import { single } from './single-files';

export async function ladderRows(): Promise<readonly Row[]> {
  const { snapshot } = await run('ladder', 'ladder-whole');
  return (snapshot as unknown as { rows: Row[] }).rows;
}

/** The world of the quays, whose facts are asked for. */
export const quays = single('ladderWorlds', 'ladder/quays', 'the ladder needs it');

export const quaysRecord = async (): Promise<FactsRecord> =>
  (await run('ladder', 'ladder-facts-quays')).snapshot as unknown as FactsRecord;

/** Replies about the quays word for word, a few of each road. */
export const ladderReplies = async (): Promise<RoadReplies[]> =>
  exampleReplies(await quays(), await quaysRecord());
