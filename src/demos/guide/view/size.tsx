import type { Unit } from '../core/fits';
import type { Deciding } from '../state';

/** What fits into a prompt; below it the size of the reader's text, or the text itself, which is counted. */
export const Size = ({ of }: { of: Deciding }) => (
  <>
    <Fits of={of} />
    <p class="fits size">
      <label for="guide-size">{of.demo.t.size.label}</label>
      <Typed of={of} />
      <Units of={of} />
    </p>
  </>
);

const Fits = ({ of: { props, size } }: { of: Deciding }) => (
  <p class="fits" title={props.fits.counted}>
    <span data-size-said>{size.said() ?? props.fits.said}</span>{' '}
    <a href={`${props.pages.sources}#${props.fits.evidence}`}>{props.fits.evidence}</a>
  </p>
);

const Typed = ({ of: { demo, size } }: { of: Deciding }) => (
  <input
    type="text"
    id="guide-size"
    data-size
    placeholder={demo.t.size.hint}
    size="24"
    disabled={!demo.woken.value}
    value={size.typed.value}
    onInput={({ currentTarget }) => {
      size.typed.value = currentTarget.value;
      size.pick();
    }}
  />
);

const Units = ({ of: { demo, size } }: { of: Deciding }) => (
  <select
    data-unit
    aria-label={demo.t.size.unit}
    disabled={!demo.woken.value}
    value={size.unit.value}
    onChange={({ currentTarget }) => {
      size.unit.value = currentTarget.value as Unit;
      size.pick();
    }}
  >
    {Object.entries(demo.t.size.units).map(([unit, said]) => (
      <option value={unit}>{said}</option>
    ))}
  </select>
);
