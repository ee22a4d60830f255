import { fill } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import { isSound } from '~/lib/citations/checker';
import { itemsOf } from '~/lib/citations/judgement';
import { itemsIn, judgedBy, markKey } from '~/lib/citations/marks';
import { emphasised } from '~/demos/parts/emphasis';
import { ownProgress, stillMissing } from '../sentences';
import { shownAnswer, shownOfSix, type CitationState } from '../state';

export function verdictView(state: CitationState) {
  const [first, second] = verdictText(state);
  return [
    <p class="verdict-line prose-19">{emphasised(first)}</p>,
    second !== '' && <p class="besides">{emphasised(second)}</p>,
  ].filter((node) => node !== false);
}

export function judgedCount(state: CitationState): { n: number; of: number } {
  const answer = shownAnswer(state);
  if (!answer) return { n: 0, of: 0 };
  const n = answer.sentences.filter((_, i) => judgedBy(state.marks, answer, i)).length;
  return { n, of: answer.sentences.length };
}

function verdictText(state: CitationState): [string, string] {
  const { strings } = state;
  const answer = shownOfSix(state);
  if (!answer) return [state.own ? ownProgress(state.own, state) : stillMissing(state), ''];
  const { n, of } = judgedCount(state);
  const wrong = answer.sentences.filter(({ judgement }) => !isSound(judgement)).length;
  if (n === 0 && !reasonText(state)) return [fill(strings.faults, { wrong, of }), strings.press];
  const progress = n === of ? agreedText(state) : fill(strings.judged, { n, of });
  return reasonText(state) ? [reasonText(state), progress] : [progress, ''];
}

function reasonText(state: CitationState): string {
  const answer = shownOfSix(state);
  const sentence = answer?.sentences[state.on];
  if (!answer || !sentence) return '';
  const marked = itemsOf(sentence.cites.length).flatMap((item, n) =>
    state.marks[markKey(answer.id, state.on, n)] ? [item] : [],
  );
  const whys = marked.map((item) =>
    item.kind === 'citation' ? sentence.whys[item.citation]! : sentence.why,
  );
  return inOneLine(state.locale, ...whys);
}

function agreedText(state: CitationState): string {
  const items = itemsIn(shownOfSix(state)!);
  const same = items.filter(({ key, ours }) => state.marks[key] === ours).length;
  return fill(state.strings.agreedAll, { same, of: items.length });
}
