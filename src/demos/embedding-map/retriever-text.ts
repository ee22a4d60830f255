import { readLocal } from '~/browser/local-storage';
import { STORAGE_KEYS } from '~/browser/storage-keys';

/** The reader's text, from a retriever on this page or from the storage of this device. */
export function retrieverText(): string | undefined {
  const box = document.querySelector<HTMLTextAreaElement>('x-retriever textarea[name=text]');
  const text = box?.value || readLocal(STORAGE_KEYS.text) || '';
  return text.trim() === '' ? undefined : text;
}
