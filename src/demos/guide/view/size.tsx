import type { Unit } from '~/lib/cost/fits';
import type { Of } from '../deciding';
import { fill, formatNumber } from '~/i18n/format';

export function Size({ of: { demo, props, size } }: Of) {
  const t = demo.t.size;
  const { text, counted, evidence } = props.fits;
  const disabled = !demo.woken.value;
  return (
    <>
      <p class="small-print" title={counted}>
        <span data-size-said>{size.said() ?? text}</span>{' '}
        <a href={`${props.pages.sources}#${evidence}`}>{evidence}</a>
      </p>
      <p class="small-print size cluster">
        <label for="guide-size">{t.label}</label>
        <input
          type="text"
          id="guide-size"
          data-size
          size={24}
          disabled={disabled}
          placeholder={t.hint}
          value={size.typed.value}
          onInput={({ currentTarget }) => size.take({ typed: currentTarget.value })}
        />
        <select
          data-unit
          aria-label={t.unit}
          disabled={disabled}
          value={size.unit.value}
          onChange={({ currentTarget }) => size.take({ unit: currentTarget.value as Unit })}
        >
          {Object.entries(t.units).map(([unit, name]) => (
            <option value={unit}>{name}</option>
          ))}
        </select>
        {size.unit.value === 'pages' && (
          <select
            data-page
            aria-label={t.page}
            disabled={disabled}
            value={size.page.value}
            onChange={({ currentTarget }) => size.take({ page: Number(currentTarget.value) })}
          >
            {props.fitting.pages.map((characters) => (
              <option value={characters}>
                {fill(t.pageOf, { n: formatNumber(characters, props.locale) })}
              </option>
            ))}
          </select>
        )}
      </p>
    </>
  );
}
