import type { Row } from '~/lib/ladder/rows';
import { run } from './runs';

/** All rows of the ladder: tasks, roads and sizes. */
export async function ladderRows(): Promise<readonly Row[]> {
  const { snapshot } = await run('ladder', 'ladder-whole');
  return (snapshot as unknown as { rows: Row[] }).rows;
}
