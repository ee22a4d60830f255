import { fill } from '~/i18n/format';
import { partText } from '../sentences';
import { type FigureElement } from '~/lib/figure';
import type { Defended } from '../core/injection';
import { lane } from '~/lib/drawing/lane';
import { stretches } from '~/lib/drawing/marks';
import { entry, promptParts } from './parts-view';
import type { StateOf } from '../state';

const HEIGHT = 22;
/** From the left: the obeying share is full, the others in between, the right share empty. */
const FILLS = { obeyed: 'fill-ink', other: 'other', right: 'fill-plate' } as const;
const ORDER = ['obeyed', 'other', 'right'] as const;

export function injectionView(state: StateOf<'injection'>): FigureElement[] {
  const { result, t } = state;
  const { defences, questions } = result;
  const sample = defences[0]?.sample;
  return [
    <p>{fill(t.injectionLead, { questions, attack: t.attackSaid[result.attack] })}</p>,
    <div class="lanes shields">{defences.map((each) => laneOf(each, state))}</div>,
    <p class="help">{t.injectionNote}</p>,
    ...(sample
      ? [
          <section class="opened">
            <h3 class="label">{t.sampleTitle}</h3>
            {promptParts(sample.parts, t)}
            <dl class="prompt">
              {entry(t.said, <b>{sample.said}</b>)}
              {entry(t.expected, sample.expected)}
            </dl>
          </section>,
        ]
      : []),
  ];
}

function laneOf(each: Defended, { t, locale }: StateOf<'injection'>): FigureElement {
  const { defence, obeyed, right, other, clean } = each;
  const values = {
    right: partText(right, locale),
    obeyed: partText(obeyed, locale),
    other: partText(other, locale),
    clean: partText(clean.right, locale),
  };
  return lane(
    {
      who: [t.defences[defence], <small>{t.defenceHelp[defence]}</small>],
      ...{ height: HEIGHT, said: fill(t.laneShares, values), marks: bar(each) },
      ...{ value: values.obeyed, more: fill(t.laneRest, values) },
    },
    { 'data-defence': defence, 'data-obeyed': String(obeyed) },
  );
}

const bar = (each: Defended): FigureElement[] =>
  stretches(
    ORDER.map((name) => [`share pen-ink ${FILLS[name]}`, each[name]]),
    { y: 1, height: HEIGHT - 2 },
  );
