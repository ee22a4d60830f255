import { fill, formatNumber } from '~/i18n/format';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt } from '~/lib/language-model/writing';
import type { SentPrompt } from '../../core/own/variants';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ReadBench } from '~/workers/models';
import { estimateSaid } from '~/demos/parts/language-model/estimate';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { tinyLanguage as languageOf } from '~/demos/parts/language-model/toy-worlds';
import type { WayToAsk } from './form';
import type { OwnStrings } from './strings';

export interface OwnWords {
  t: OwnStrings;
  model: ModelStrings;
  locale: Locale;
}

/** The language of the tiny model that answers; for other models, or none, that of the page. */
export const tinyLanguage = (about: WriterAbout | undefined, locale: Locale): Locale =>
  languageOf(about) ?? locale;

/** True if the model continues a text, as a tiny one does by default, instead of answering a message. */
export const isContinued = (way: WayToAsk, about: Pick<WriterAbout, 'tiny'> | undefined): boolean =>
  way === 'auto' ? about?.tiny !== false : way === 'text';

/** Prompts as sent to the model. */
export function promptsFor(
  asked: readonly SentPrompt[],
  way: WayToAsk,
  about: WriterAbout | undefined,
): ModelPrompt[] {
  const isText = isContinued(way, about);
  return asked.map(({ prompt }) => (isText ? prompt : [{ role: 'user', content: prompt }]));
}

/** The number of prompts in a run, and its length on this device. */
export function runSaid(
  prompts: readonly ModelPrompt[],
  most: number,
  { t, model, locale }: OwnWords,
): string {
  const asks = fill(t.asks, { n: formatNumber(prompts.length, locale) });
  const estimate = estimateSaid(prompts, { most }, model);
  return [asks, estimate].filter(Boolean).join(LOCALES[locale].space);
}

/** All text that a model would read: templates and inputs. */
export function textOf({ wordings, rows }: ReadBench): string {
  const written = wordings.flatMap(({ template }) =>
    template.pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])),
  );
  return [...written, ...rows.flatMap(({ inputs }) => [...inputs.values()])].join('\n');
}
