import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { sizeText } from '../quantities';
import type { Words as StoredStrings } from 'words:stored';
import { bytesOf, type StoredThing } from './things';

/** The line of the fold, with the size of all that is kept. */
export const summaryText = (things: readonly StoredThing[], t: StoredStrings): string =>
  things.length === 0 ? t.nothing : fill(t.fold, { size: sizeText(bytesOf(things), t) });

/** @param forget called with the thing whose button was pressed */
type Forget = (thing: StoredThing, button: Element) => void;

export const storedView = (
  things: readonly StoredThing[],
  t: StoredStrings,
  forget?: Forget,
): FigureElement[] => [
  <p class="help">{t.intro}</p>,
  <ul class="no-bullets no-padding" role="list">
    {things.map((thing) => row(thing, t, forget))}
  </ul>,
];

const row = (thing: StoredThing, t: StoredStrings, forget?: Forget): FigureElement => {
  const { id, name, bytes } = thing;
  return (
    <li key={id}>
      <span>{name}</span>
      <span class="size">{sizeText(bytes, t)}</span>
      <button
        type="button"
        data-forget={id}
        aria-label={fill(t.forgetOne, { name })}
        onClick={({ currentTarget }: { currentTarget: Element }) => forget?.(thing, currentTarget)}
      >
        {t.forget}
      </button>
    </li>
  );
};
