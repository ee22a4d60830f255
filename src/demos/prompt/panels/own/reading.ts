import { problemSaid } from '~/demos/kit/problem';
import { estimateSaid } from '~/demos/parts/language-model/estimate';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { unknownListed } from '~/demos/parts/language-model/toy-worlds';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt } from '~/lib/language-model/writing';
import { LOCALES, type Locale } from '~/lib/locale';
import { TOKEN_KINDS, type World } from '~/lib/world';
import type { ReadBench } from '~/workers/models';
import type { SentPrompt } from '../../core/own/variants';
import type { OwnStrings } from './en';
import type { WayToAsk } from './props';

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
  t: OwnStrings,
  locale: Locale,
): string {
  const asks = fill(t.asks, { n: formatNumber(prompts.length, locale) });
  const estimate = estimateSaid(prompts, { most }, modelWords()!);
  return [asks, estimate].filter(Boolean).join(LOCALES[locale].space);
}

/** Problem lines listed one by one; a file of another kind could have hundreds. */
const NAMED = 8;

/** The number of rows that can be run, the lines with problems, and the words unknown to the tiny model. */
export function readView(
  { rows, problems }: ReadBench,
  unknown: string,
  t: OwnStrings,
  locale: Locale,
): FigureElement[] {
  const said = problems
    .slice(0, NAMED)
    .map((problem) => h('li', {}, problemSaid(problem, t.problems, locale) ?? problem.code));
  return [
    h('p', { class: 'help', 'data-own-rows': rows.length }, fill(t.rowsRead, { n: rows.length })),
    ...(problems.length === 0
      ? []
      : [
          h('p', { class: 'error' }, fill(t.rowsWrong, { n: problems.length })),
          h('ul', { class: 'error', 'data-own-problems': problems.length }, ...said),
        ]),
    ...(unknown ? [h('p', { class: 'help', 'data-own-unknown': '' }, unknown)] : []),
  ];
}

/** The words of prompts and rows that the tiny model of a language does not know. */
export function unknownSaid(
  read: ReadBench,
  world: World,
  language: Locale,
  t: OwnStrings,
): string {
  const words = unknownListed(textOf(read), world, modelWords()!);
  return fill(words ? t.unknown : t.allKnown, { language: t.languages[language], words });
}

/** All text that a model would read: templates and inputs. */
function textOf({ wordings, rows }: ReadBench): string {
  const written = wordings.flatMap(({ template }) =>
    template.pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])),
  );
  return [...written, ...rows.flatMap(({ inputs }) => [...inputs.values()])].join('\n');
}

/** Every token of a model by kind, with a note on other words. */
export function vocabularyView({ lexicon }: World, t: OwnStrings): FigureElement[] {
  const { tokens } = lexicon.vocabulary;
  const kinds = TOKEN_KINDS.flatMap((kind) => {
    const texts = tokens.flatMap((token) => (token.kind === kind ? [token.text] : []));
    if (texts.length === 0) return [];
    const named = h(
      'dt',
      { lang: lexicon.grammar.language },
      lexicon.grammar.kinds[kind],
      ' ',
      h('small', {}, `${texts.length}`),
    );
    return [h('div', {}, named, h('dd', { translate: 'no' }, texts.join(' ')))];
  });
  return [
    h('summary', {}, fill(t.vocabulary, { n: tokens.length })),
    h('p', { class: 'help' }, t.vocabularyLead),
    h('dl', { class: 'tokens' }, ...kinds),
  ];
}
