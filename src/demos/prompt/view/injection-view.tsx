import { fill } from '~/i18n/format';
import { partText } from '../sentences';
import { type FigureElement } from '~/lib/figure';
import type { Defended } from '../core/injection';
import { promptParts } from './parts-view';
import type { StateOf } from '../state';

const HEIGHT = 22;
/** The order of the segments of a bar. */
const ORDER = ['obeyed', 'other', 'right'] as const;

/** The share of answers that obey the passage, by defence, and one answer word for word. */
export function injectionView(state: StateOf<'injection'>): FigureElement[] {
  const { result, t } = state;
  const { defences, questions } = result;
  const sample = defences[0]?.sample;
  return [
    <p>{fill(t.injectionLead, { questions, attack: t.attackSaid[result.attack] })}</p>,
    <div class="lanes shields">{defences.map((each) => lane(each, state))}</div>,
    <p class="help">{t.injectionNote}</p>,
    ...(sample
      ? [
          <section class="opened">
            <h3 class="label">{t.sampleTitle}</h3>
            {promptParts(sample.parts, t)}
            <dl class="prompt">
              <div>
                <dt>{t.said}</dt>
                <dd>
                  <b>{sample.said}</b>
                </dd>
              </div>
              <div>
                <dt>{t.expected}</dt>
                <dd>{sample.expected}</dd>
              </div>
            </dl>
          </section>,
        ]
      : []),
  ];
}

function lane(each: Defended, { t, locale }: StateOf<'injection'>): FigureElement {
  const { defence, obeyed, right, other, clean } = each;
  const values = {
    right: partText(right, locale),
    obeyed: partText(obeyed, locale),
    other: partText(other, locale),
    clean: partText(clean.right, locale),
  };
  return (
    <div class="lane" data-defence={defence} data-obeyed={String(obeyed)}>
      <div class="who">
        {t.defences[defence]}
        <small>{t.defenceHelp[defence]}</small>
      </div>
      <svg class="plot" height={HEIGHT} role="img" aria-label={fill(t.laneShares, values)}>
        {bar(each)}
      </svg>
      <div class="val">
        <b>{values.obeyed}</b> <small>{fill(t.laneRest, values)}</small>
      </div>
    </div>
  );
}

/** From the left: the obeying share is full, the others in between, the right share empty. */
function bar(each: Defended): FigureElement[] {
  let from = 0;
  return ORDER.flatMap((name) => {
    const share = each[name];
    const x = from;
    from += share;
    if (share === 0) return [];
    const at = (value: number) => `${Math.round(value * 1000) / 10}%`;
    return [<rect class={`share ${name}`} x={at(x)} y={1} width={at(share)} height={HEIGHT - 2} />];
  });
}
