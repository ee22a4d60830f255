import { fill, formatDate } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { Choice } from '../../parts/choice';
import { textsOf } from '../../parts/shelf/shelf';
import { costText, whole, type Scene } from './said';

export const Head = ({ scene }: { scene: Scene }) => (
  <div class="fits flow on-baseline">{headOf(scene)}</div>
);

function headOf(scene: Scene): FigureElement[] {
  const { t, shelf, fault, state, table, locale } = scene;
  const facts = scene.facts.value;
  const price = state.price.value;
  const toShelf = (
    <p>
      <a href="#shelf">{t.noTextThen}</a>
    </p>
  );
  if (textsOf(shelf).length === 0) return [<h2>{t.noText}</h2>, toShelf];
  if (!facts) return [<p role="status">{fault.value || t.reading}</p>];
  const { tokens, estimated } = facts;
  const sent = table.filled.flatMap((one) => (one.tokens > 0 ? [one.tokens] : []));
  const pasted = fill(sent.length > 0 ? t.pastes : t.paste, {
    all: costText(tokens, scene),
    cached: costText(tokens, scene, 'cacheRead'),
    least: whole(Math.min(...sent), scene),
    most: whole(Math.max(...sent), scene),
  });
  const day = formatDate(price.on, locale);
  return [
    <h2>
      <span class="hl">{fill(t.fits, { tokens: whole(tokens, scene) })}</span>
      {fill(tokens <= price.window ? t.fitsThen : t.fitsNot, { model: price.model })}
    </h2>,
    <span class="badge soft">{fill(estimated ? t.estimated : t.badge, { day })}</span>,
    <p data-paste>{pasted}</p>,
  ];
}

export function Budget({ scene }: { scene: Scene }) {
  const { t, state, props } = scene;
  const { budget } = state.room.value;
  const text = fill(t.budgetIs, { tokens: whole(budget, scene) });
  return (
    <div class="budget cluster hair-below">
      <label for="own-budget">{t.budget}</label>
      <output for="own-budget">{text}</output>
      <input
        class="finger-high"
        type="range"
        id="own-budget"
        name="room"
        min={200}
        max={8_000}
        step={50}
        value={budget}
        aria-valuetext={text}
        onInput={({ currentTarget: { value } }) =>
          (state.room.value = { ...state.room.peek(), budget: Number(value) })
        }
      />
      <Choice
        class="pushed-across f14"
        name="price"
        aria-label={t.priced}
        options={props.prices.map(({ id, model, currency, input }) => {
          const values = { model, price: fill(t.money[currency], { n: input }) };
          return [id, fill(t.price, values)] as const;
        })}
        chosen={state.price.value.id}
        choose={(chosen) => (state.price.value = props.prices.find(({ id }) => id === chosen)!)}
      />
    </div>
  );
}
