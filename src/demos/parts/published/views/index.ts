import type { Chance, Strip } from '~/demos/parts/pictures/parts';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { formatNumber } from '~/i18n/format';
import words from 'words:searched';

const PROMPTS = ['', 'seed', 'found'] as const;
type Searched = (typeof PROMPTS)[number];

/** Shares of the questions that GPT-4.1 Mini answered rightly, 0 … 1, by the prompt: table 2 of the paper on GEPA, HotpotQA. */
const RIGHT = { seed: 0.38, found: 0.69 };

/** A prompt as a paper prints it, before and after a program has searched for a better one. */
const searched: View<object, { prompt: Searched }> = ({ prompt }, _, locale) => {
  const t = words[locale];
  const said = (part: keyof typeof t.quotes) => ({
    text: words.en.quotes[part],
    gloss: t.quotes[part],
  });
  const found = (['task', 'notice', 'example'] as const).map((part): Strip => ({
    label: t.parts[part],
    ...said(part),
  }));
  const seed: Strip = { label: t.parts.seed, ...said('seed') };
  const isKnown = (one: keyof typeof RIGHT) => prompt === 'found' || prompt === one;
  const scored = (['seed', 'found'] as const).map((one): Chance => ({
    text: t.prompts[one],
    share: isKnown(one) ? RIGHT[one] : 0,
    shown: isKnown(one) ? `${formatNumber(100 * RIGHT[one], locale)}%` : '?',
    isBarred: false,
  }));
  return {
    kind: 'parts',
    title: prompt ? t.titles[prompt] : t.title,
    strips: prompt === 'found' ? found : [seed],
    chances: { title: t.right, tokens: scored },
  };
};

export const views = {
  published: viewsOf<object, { prompt: Searched }>({
    fields: () => ({ prompt: { kind: 'choice', default: '', options: PROMPTS } }),
    views: { searched },
    bench: false,
  }),
};
