import { fill, formatDate } from '~/i18n/format';
import { Choice } from '../../parts/choice';
import { textsOf } from '../../parts/shelf/shelf';
import { costText, whole, type Scene } from './said';

export function Head({ scene }: { scene: Scene }) {
  const { t, shelf, cells, price } = scene;
  const facts = cells.facts.value;
  const [isEmpty, day] = [textsOf(shelf).length === 0, formatDate(price.on, scene.locale)];
  return (
    <div class="fits flow on-baseline">
      {isEmpty && [
        <h2>{t.noText}</h2>,
        <p>
          <a href="#shelf">{t.noTextThen}</a>
        </p>,
      ]}
      {!isEmpty && !facts && <p role="status">{cells.fault.value || t.reading}</p>}
      {!isEmpty &&
        facts && [
          <h2>
            <span class="hl">{fill(t.fits, { tokens: whole(facts.tokens, scene) })}</span>
            {fill(facts.tokens <= price.window ? t.fitsThen : t.fitsNot, { model: price.model })}
          </h2>,
          <span class="badge soft">{fill(facts.estimated ? t.estimated : t.badge, { day })}</span>,
          <p data-paste>{pasteText(scene, facts.tokens)}</p>,
        ]}
    </div>
  );
}

function pasteText(scene: Scene, tokens: number): string {
  const { t, price, table } = scene;
  const sent = table.filled.flatMap((one) => (one.tokens > 0 ? [one.tokens] : []));
  return fill(sent.length > 0 ? t.pastes : t.paste, {
    all: costText(tokens, price.input, price.currency, scene),
    cached: costText(tokens, price.cacheRead, price.currency, scene),
    least: whole(Math.min(...sent), scene),
    most: whole(Math.max(...sent), scene),
  });
}

export function Budget({ scene }: { scene: Scene }) {
  const { t, state, prices, price } = scene;
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
        options={prices.map(({ id, model, currency, input }) => {
          const values = { model, price: fill(t.money[currency], { n: input }) };
          return [id, fill(t.price, values)] as const;
        })}
        chosen={price.id}
        choose={(chosen) => (state.price.value = prices.find(({ id }) => id === chosen)!)}
      />
    </div>
  );
}
