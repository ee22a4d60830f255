import { getEntry } from 'astro:content';
import type { Guide } from '~/schemas/guide';
import { once } from './once';

export type { Guide, GuideRule } from '~/schemas/guide';

/** Questions, rules and presets of the decision guide. */
export const guide = once(async (): Promise<Guide> => {
  const entry = await getEntry('guide', 'guide');
  if (!entry) throw new Error('content/guide.yaml is missing; restore it, /guide/ needs it.');
  return entry.data;
});
