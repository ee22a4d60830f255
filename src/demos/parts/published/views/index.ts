import type { Chance, Strip } from '~/demos/parts/pictures/parts';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { AmountRow } from '~/demos/parts/pictures/amounts';
import { formatNumber } from '~/i18n/format';
import pastedWords from 'words:pasted';
import type { Settings as SettingsOf } from '~/lib/settings/table';
import words from 'words:searched';

const PROMPTS = ['', 'seed', 'found'] as const;

/** Per cent of the questions that a model of 2024 answered rightly, with what a search had found and with the whole text (E74). */
const READ = {
  'GPT-4o': [65.16, 72.03],
  'Claude 3.5 Sonnet': [65.92, 73.81],
  'Llama 3.3 70B': [60.38, 53.65],
  'Mistral Nemo 12B': [53.33, 15.21],
} as const;

const fields = {
  prompt: { kind: 'choice', default: '', options: PROMPTS },
  /** The model that gets the whole text; none at rest. */
  model: { kind: 'choice', default: '', options: ['', ...Object.keys(READ)] },
} as const;

type Settings = SettingsOf<typeof fields>;

/** Shares of the questions that GPT-4.1 Mini answered rightly, 0 … 1, by the prompt: table 2 of the paper on GEPA, HotpotQA. */
const RIGHT = { seed: 0.38, found: 0.69 };

/** A prompt as a paper prints it, before and after a program has searched for a better one. */
const searched: View<object, Settings> = ({ prompt }, _, locale) => {
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

/** Four models with the passages that a search had found, and one of them with the whole text beside. */
const pasted: View<object, Settings> = ({ model }, _, locale) => {
  const { title, given } = pastedWords[locale];
  const rowsOf = ([name, scores]: [string, readonly number[]]): AmountRow[] =>
    scores.slice(0, name === model ? 2 : 1).map((right, at) => ({
      name,
      more: given[at]!,
      values: [right],
      shown: `${right}%`,
      strong: name === model,
    }));
  return { kind: 'amounts', title, rows: Object.entries(READ).flatMap(rowsOf) };
};

export const views = {
  published: viewsOf<object, Settings>({
    fields: () => fields,
    views: { searched, pasted },
    bench: false,
  }),
};
