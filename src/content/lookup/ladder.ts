import { exampleReplies, type FactsRecord, type RoadReplies } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { run } from './runs';
import { single } from './single-files';

export async function ladderRows(): Promise<readonly Row[]> {
  const { snapshot } = await run('ladder', 'ladder-whole');
  return (snapshot as unknown as { rows: Row[] }).rows;
}

export const quays = single('ladderWorlds', 'ladder/quays', 'the ladder needs it');

export const quaysRecord = async (): Promise<FactsRecord> =>
  (await run('ladder', 'ladder-facts-quays')).snapshot as unknown as FactsRecord;

export const ladderReplies = async (): Promise<RoadReplies[]> =>
  exampleReplies(await quays(), await quaysRecord());
