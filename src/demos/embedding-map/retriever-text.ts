import { kept } from '~/browser/kept';
import { KEPT_KEYS } from '~/browser/kept-keys';

/** The reader's text, from a retriever on this page or from the storage of this device. */
export function retrieverText(): string | undefined {
  const box = document.querySelector<HTMLTextAreaElement>('x-retriever textarea[name=text]');
  const text = box?.value || kept(KEPT_KEYS.text) || '';
  return text.trim() === '' ? undefined : text;
}
