import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { sizeText } from '../quantities';
import type { Words as StoredStrings } from 'words:stored';
import { bytesOf, type StoredThing } from './things';

/** The closed fold, which `keptFold` fills. */
export const storedPlace = (): FigureElement => (
  <details class="kept-here above-3" data-kept-here hidden>
    <summary />
    <div data-kept-list />
    <p class="help" role="status" data-kept-status />
  </details>
);

/** The line of the fold, with the size of all that is kept. */
export const summaryText = (things: readonly StoredThing[], t: StoredStrings): string =>
  things.length === 0 ? t.nothing : fill(t.fold, { size: sizeText(bytesOf(things), t) });

export const storedView = (things: readonly StoredThing[], t: StoredStrings): FigureElement[] => [
  <p class="help">{t.intro}</p>,
  <ul class="no-bullets no-padding" role="list">
    {things.map((thing) => row(thing, t))}
  </ul>,
];

function row({ id, name, bytes }: StoredThing, t: StoredStrings): FigureElement {
  return (
    <li key={id}>
      <span>{name}</span>
      <span class="size">{sizeText(bytes, t)}</span>
      <button type="button" data-forget={id} aria-label={fill(t.forgetOne, { name })}>
        {t.forget}
      </button>
    </li>
  );
}
