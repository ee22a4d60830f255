import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { shareText } from '../../sentences';
import type { Session } from '../../session';
import type { EmbeddingMapStrings } from '../../words/en';

interface Words {
  locale: Locale;
  map: EmbeddingMapStrings;
}

/** A canvas and two measures for each map, and a sentence that compares them. */
export const seedsView = (
  sessions: readonly Session[],
  said: string,
  words: Words,
): FigureElement[] => [
  h(
    'ul',
    { role: 'list', class: 'beside-maps' },
    ...sessions.map((session) => seedView(session, words)),
  ),
  h('p', { class: 'after', 'data-seeds-overlap': true }, said),
];

function seedView({ form: { seed }, quality }: Session, { locale, map }: Words): FigureElement {
  const title = fill(map.seedOf, { seed });
  const value = (name: string, share: number) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, shareText(share, locale)));
  return h(
    'li',
    {},
    h('h4', { class: 'label' }, title),
    h('canvas', { class: 'small-map', role: 'img', 'aria-label': title }),
    quality &&
      h(
        'dl',
        { class: 'small-figures' },
        value(map.values.trust, quality.trustworthiness),
        value(map.values.cont, quality.continuity),
      ),
  );
}
