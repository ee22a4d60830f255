import { mount } from '~/demos/kit/mount';
import type { Locale } from '~/lib/locale';
import words from 'words:evidence-walk';
import { views } from '.';

/** Draws tests as long as the reader’s own, and the range of its score; or says that its numbers are none. */
export async function answerLine(form: HTMLFormElement, { locale }: { locale: Locale }) {
  const said = form.querySelector('[data-own-said]')!;
  const typed = Object.fromEntries(new FormData(form)) as Record<string, string>;
  try {
    const nodes = views.evidence.draw('wins', { asked: 'own', ...typed }, undefined, locale);
    mount(form.closest('[data-drawing]')!, nodes);
    form.querySelector('button')!.disabled = false;
    said.textContent = '';
  } catch {
    said.textContent = words[locale].noTest;
  }
}
