import { wordsOf } from '~/demos/kit/words';
import type { KitStrings } from './en';

/** Brings back what something else took the place of; see `WayBack`. */
export function backButton(bringBack: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.back = '';
  button.textContent = wordsOf<KitStrings>('parts').back;
  button.addEventListener('click', bringBack);
  return button;
}
