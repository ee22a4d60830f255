import type { RunSettings, View } from './core/settings';

type Turned = Pick<RunSettings, 'rule' | 'examples' | 'pick' | 'note' | 'order'>;

const WHOLE: Turned = {
  rule: 'all',
  examples: 2,
  pick: 'spread',
  note: 2,
  order: 'rule-note-examples',
};

/** Initial settings of each view, from its recorded run; fields the reader has changed stay. */
export const BEGINNINGS: Record<View, Turned> = {
  one: WHOLE,
  examples: { ...WHOLE, pick: 'random', note: 0 },
  formats: WHOLE,
};

const prompt = (turned: Partial<Turned>) => ({ view: 'one' as const, ...WHOLE, ...turned });

/** Five prompts for the same questions; the page opens with the first. */
export const PROMPTS = {
  last: prompt({ order: 'examples-note-rule' }),
  first: prompt({}),
  half: prompt({ rule: 'half' }),
  none: prompt({ rule: 'none' }),
  plain: prompt({ examples: 0 }),
} satisfies Record<string, Partial<RunSettings>>;
