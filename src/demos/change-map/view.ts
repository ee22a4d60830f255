import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { layerMap } from './map';
import { tallySaid } from './sentences';
import type { ChangeState } from './state';

/** The request, the map of layers, what the guess was worth, and the count so far. */
export function view(state: ChangeState): FigureNode[] {
  const { request, strings, picks } = state;
  const shown = picks.has(request.id);
  return [
    h('p', { class: 'asked' }, h('b', {}, request.name), ' ', h('q', {}, request.example)),
    !state.live && h('p', { class: 'guessed' }, strings.waiting),
    layerMap(state),
    shown && links(state),
    sheets(state),
    picks.size > 0 && h('p', { class: 'tally', 'data-tally': picks.size }, tallySaid(state)),
  ].filter((node) => node !== false);
}

function links({ request, strings, pages, locale }: ChangeState): FigureElement {
  const pageOf = (id: string) => (/^\d/.test(id) ? pages.claims : pages.sources);
  const colon = locale === 'en' ? ': ' : '：';
  return h(
    'p',
    { class: 'help' },
    strings.evidence + colon,
    ...request.evidence.flatMap((id, index) => [
      index > 0 && ' · ',
      h('a', { href: `${pageOf(id)}#${id}` }, id),
    ]),
  );
}

/** One small sheet a request: open until it was looked at, then with the mark of the pick. */
function sheets({ requests, request, picks }: ChangeState): FigureElement {
  return h(
    'ol',
    { class: 'looked', role: 'list', 'aria-hidden': 'true' },
    ...requests.map(({ id }, index) => {
      const pick = picks.get(id);
      return h(
        'li',
        { 'data-road': pick ?? undefined, class: id === request.id && 'here' },
        pick
          ? h('svg', { class: 'mk' }, h('use', { href: `#m-${pick}` }))
          : picks.has(id)
            ? '–'
            : String(index + 1),
      );
    }),
  );
}
