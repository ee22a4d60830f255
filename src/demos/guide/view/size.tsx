import type { Unit } from '../core/fits';
import type { Of } from '../deciding';

export function Size({ of: { demo, props, size } }: Of) {
  const t = demo.t.size;
  const { text, counted, evidence } = props.fits;
  const disabled = !demo.woken.value;
  return (
    <>
      <p class="fits" title={counted}>
        <span data-size-said>{size.said() ?? text}</span>{' '}
        <a href={`${props.pages.sources}#${evidence}`}>{evidence}</a>
      </p>
      <p class="fits size cluster">
        <label for="guide-size">{t.label}</label>
        <input
          {...{ type: 'text', id: 'guide-size', 'data-size': true, size: 24, disabled }}
          {...{ placeholder: t.hint, value: size.typed.value }}
          onInput={({ currentTarget }) => size.take({ typed: currentTarget.value })}
        />
        <select
          {...{ 'data-unit': true, 'aria-label': t.unit, disabled, value: size.unit.value }}
          onChange={({ currentTarget }) => size.take({ unit: currentTarget.value as Unit })}
        >
          {Object.entries(t.units).map(([unit, name]) => (
            <option value={unit}>{name}</option>
          ))}
        </select>
      </p>
    </>
  );
}
