import { fill, percentText } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { canRefind, flipped, otherSearch } from './settings';
import { summaryOf, type FourRoadsState } from './state';

/** What to try next, the other task first: each of these keeps this run to compare with. */
export function againView(state: FourRoadsState): FigureElement | false {
  const { t, settings, live, asks } = state;
  if (!live) return asks === true && h('p', { class: 'again', key: 'again' }, guessAgain(state));
  const next = flipped(settings.task);
  return h(
    'section',
    { class: 'again', key: 'again' },
    h('h3', { class: 'label' }, t.again),
    h(
      'div',
      { key: 'flip' },
      h('button', { type: 'button', 'data-flip': true }, fill(t.flip, { task: t.tasks[next] })),
      h('p', { class: 'help' }, t.flipHelp),
      h('p', { class: 'help' }, t.againHelp),
    ),
    refindView(state),
    asks === true && h('div', { key: 'guess' }, guessAgain(state)),
  );
}

/** The other search, where what a road reads is found for it. */
function refindView(state: FourRoadsState): FigureElement | false {
  const { t, settings, locale } = state;
  const rag = summaryOf(state, 'rag');
  if (rag === undefined || !canRefind(settings)) return false;
  const other = otherSearch(settings).search;
  const lost = {
    reached: percentText(rag.reached ?? 0, locale),
    mean: percentText(rag.mean, locale),
  };
  return h(
    'div',
    { key: 'refind' },
    h('button', { type: 'button', 'data-refind': other }, t.refind[other]),
    rag.reached !== undefined && h('p', {}, fill(t.lostInFinding, lost)),
    h('p', { class: 'help' }, t.refindHelp[other]),
  );
}

const guessAgain = ({ t, waits }: FourRoadsState): FigureElement =>
  h('button', { type: 'button', 'data-guess-again': true, disabled: waits === true }, t.guessAgain);
