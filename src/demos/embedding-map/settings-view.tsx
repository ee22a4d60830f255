import { Button } from '~/demos/kit/Button';
import { Field, FieldList } from '~/demos/kit/Field';
import { Choice } from '~/demos/parts/choice';
import { fill, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { LINES } from './core/settings';
import type { MapState } from './map-state';
import { placeFile, placeLines, placePassages, placeShelf } from './own-texts';

interface Of {
  of: MapState;
}

/** How the map is laid out, and what else stands on it. */
export function Settings({ of }: Of) {
  const { demo, props, t, locale, quality } = of;
  const { trustworthiness, continuity, overlap } = quality.value;
  const { passages } = props.bytes;
  const disabled = !demo.woken.value;
  const fields = ['projection', 'perplexity', 'seed', 'source', 'points'];
  return (
    <details class="group">
      <summary class="f14 inner-3">{t.settings}</summary>
      <div class="controls">
        <FieldList of={demo} names={fields} />
        <p class="help span" data-quality>
          {fill(t.quality, {
            trust: formatNumber(trustworthiness, locale, 2),
            cont: formatNumber(continuity, locale, 2),
            kept: formatNumber(10 * overlap, locale, 1),
          })}
        </p>
        <Field of={demo} name="lines" values={{ most: formatNumber(LINES, locale) }} />
        <div class="actions span">
          <Button data-place disabled={disabled} text={t.place} press={() => placeLines(of)} />
          <div class="choose">
            <input
              type="file"
              class="sr"
              id="embedding-map-file"
              disabled={disabled}
              onChange={({ currentTarget: { files } }) => placeFile(of, files?.[0])}
            />
            <label class="button" for="embedding-map-file">
              {t.file}
            </label>
          </div>
          <Button
            data-from-shelf
            disabled={disabled}
            text={demo.kit.fromShelf}
            press={() => placeShelf(of)}
          />
          <button type="button" data-passages disabled={disabled} onClick={() => placePassages(of)}>
            {t.passages}
            {passages > 0 &&
              `${LOCALES[locale].comma}${formatNumber(passages / 1e3, locale, 0)} kB`}
          </button>
        </div>
        <ColumnsChoice of={of} />
      </div>
    </details>
  );
}

function ColumnsChoice({ of: { table, t } }: Of) {
  const now = table.value;
  if (!now) return [];
  const { columns, text, label, readBy } = now;
  const choice = (name: 'text' | 'label', chosen: string) => (
    <label class="field choice">
      {t.columnOf[name]}
      <Choice
        name={`column-${name}`}
        options={[...(name === 'label' ? [''] : []), ...columns].map(
          (column) => [column, column === '' ? t.columnOf.none : column] as const,
        )}
        chosen={chosen}
        choose={(column) => readBy({ text, label, [name]: column })}
      />
    </label>
  );
  return [choice('text', text), choice('label', label)];
}
