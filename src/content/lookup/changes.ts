import { getEntry } from 'astro:content';
import type { ChangeEntry } from '~/schemas/changes';
import { once } from './once';

export type { ChangeEntry } from '~/schemas/changes';

/** The change requests of the change map, in the order of the file. */
export const changes = once(async (): Promise<ChangeEntry[]> => {
  const entry = await getEntry('changes', 'changes');
  if (!entry)
    throw new Error('content/changes.yaml is missing; restore it, the change map needs it.');
  return entry.data;
});
