import { fill } from '~/i18n/format';
import { findSlot } from '~/demos/kit/props';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import type { View } from './view/names-view';

interface Buttons {
  view: View;
  /** The form asks for the recorded map of the page. */
  isRecorded: boolean;
  /** The number of names that one press shows, as text. */
  names: string;
}

/** Updates the buttons: one press shows all names; the next shows how the map distorts, or draws another map. */
export function showButtons(
  demo: HTMLElement,
  { view, isRecorded, names }: Buttons,
  t: EmbeddingMapStrings,
): void {
  const [run, lie] = [findSlot(demo, 'run'), findSlot(demo, 'lie')];
  const isOnMap = view === 'all' || view === 'lie';
  const text = view === 'map' || !isRecorded ? t.draw : fill(t.run, { n: names });
  const focused = document.activeElement;
  lie.hidden = !isOnMap;
  run.hidden ||= isOnMap && isRecorded;
  run.textContent = text;
  const press = demo.querySelector('[data-shade] button')!.firstChild!;
  press.textContent = `${fill(t.press, { button: text })} `;
  if (focused instanceof HTMLElement && demo.contains(focused) && !focused.checkVisibility())
    (lie.hidden ? run : lie).focus({ preventScroll: true });
}
