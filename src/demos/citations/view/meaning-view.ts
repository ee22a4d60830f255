import { table } from '~/demos/parts/table';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import { pairsInOrder, type Nearness } from '../core/meaning';
import type { Judgement } from '../core/judgement';
import { heldAgainst } from '../held-against';
import { marksAfter, SIGNS } from '../names';
import { shownAnswer, type CitationState } from '../state';

/** The case of a sentence that says the opposite of the passage it cites. */
const OPPOSITE = 'negation';

/** A sentence that cites something, with its cosine and the judgement on it. */
interface Cited {
  text: string;
  cosine: number;
  isSupported: boolean;
  isOpposite: boolean;
}

/**
 * The cosines of each sentence of the shown answer, and what they tell of support in all answers.
 * @param called the name of the encoder
 */
export function meaningView(
  near: readonly Nearness[],
  called: string,
  state: CitationState,
): FigureNode[] {
  const { strings: t } = state;
  const judgements = judgementsOf(state);
  const nodes = [
    ...sentencesOf(citedIn(near, judgements, state), state).map((said, i) =>
      h('p', { key: `said-${i}`, class: i === 0 ? 'summary' : undefined }, said),
    ),
    table({
      caption: h('b', {}, fill(t.meaningTable, { name: called })),
      heads: [t.sentence, t.citedCosine, t.otherCosine, t.judgement],
      rows: near
        .filter(({ answer }) => answer === shownAnswer(state))
        .map((one) => row(one, judgements(one), state)),
      attributes: { class: 'turn', 'data-cosines': '' },
    }),
  ];
  return nodes;
}

/** Our judgement of a sentence, or the reader's. */
function judgementsOf(state: CitationState) {
  const held = heldAgainst(state);
  return ({ answer, sentence }: Nearness): Judgement | undefined => {
    const seen = held.seen.find((one) => one.answer === answer && one.sentence === sentence);
    return seen && held.judgementOf(seen);
  };
}

function citedIn(
  near: readonly Nearness[],
  judgementOf: (one: Nearness) => Judgement | undefined,
  state: CitationState,
): Cited[] {
  const { remarkOf, seen } = heldAgainst(state);
  return near.flatMap((one) => {
    const judgement = judgementOf(one);
    if (!one.cited || !judgement) return [];
    const of = seen.find(
      ({ answer, sentence }) => answer === one.answer && sentence === one.sentence,
    );
    const isOpposite = of !== undefined && remarkOf(of)?.case === OPPOSITE;
    return {
      text: one.answer.sentences[one.sentence]!.text,
      cosine: one.cited.cosine,
      isSupported: judgement.together === 'full',
      isOpposite,
    };
  });
}

/** Whether the cosine tells support, and the sentence that says the opposite of its passage. */
function sentencesOf(cited: readonly Cited[], { strings: t, locale }: CitationState): string[] {
  const cosines = (isSupported: boolean) =>
    cited.filter((one) => one.isSupported === isSupported).map(({ cosine }) => cosine);
  const [supported, unsupported] = [cosines(true), cosines(false)];
  const ordered = pairsInOrder(supported, unsupported);
  if (ordered === undefined) return [];
  const number = (value: number) => formatNumber(value, locale, 2);
  const counts = { supported: supported.length, unsupported: unsupported.length };
  const range = { low: number(Math.min(...supported)), high: number(Math.max(...supported)) };
  return [
    fill(t.meaningOrder, { ...counts, share: percentText(ordered, locale) }),
    ...cited
      .filter(({ isOpposite }) => isOpposite)
      .map(({ text, cosine }) =>
        fill(t.meaningOpposite, { sentence: text, cosine: number(cosine), ...range }),
      ),
  ];
}

function row(
  { answer, sentence: place, cited, other }: Nearness,
  judgement: Judgement | undefined,
  state: CitationState,
): FigureNode[] {
  const { strings: t, locale } = state;
  const sentence = answer.sentences[place]!;
  const said = (one: Nearness['cited']) =>
    one
      ? `[${answer.passages[one.passage]!.number}] ${formatNumber(one.cosine, locale, 2)}`
      : t.noPassage;
  const mark = judgement && (judgement.needed ? judgement.together : 'no');
  return [
    sentence.text + marksAfter(answer, sentence, state),
    said(cited),
    said(other),
    mark ? `${SIGNS[mark]} ${t.marks[mark]}` : t.notMarked,
  ];
}
