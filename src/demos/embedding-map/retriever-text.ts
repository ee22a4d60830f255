import { kept } from '~/browser/kept';
import { KEPT_KEYS } from '~/browser/kept-keys';

/** The reader's own text: what a retriever of this page holds, or what was kept on this device. */
export function retrieverText(): string | undefined {
  const box = document.querySelector<HTMLTextAreaElement>('x-retriever textarea[name=text]');
  const text = box?.value || kept(KEPT_KEYS.text) || '';
  return text.trim() === '' ? undefined : text;
}
