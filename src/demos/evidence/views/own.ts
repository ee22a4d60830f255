import { mount } from '~/demos/kit/mount';
import type { Locale } from '~/lib/locale';
import words from 'words:evidence-walk';
import { views } from '.';

/** Draws tests as long as the reader’s own, and the range of its score; or says that its numbers are none. */
export async function answerLine(form: HTMLFormElement, { locale }: { locale: Locale }) {
  const said = form.lastElementChild!;
  const typed = Object.fromEntries(new FormData(form)) as Record<string, string>;
  try {
    mount(
      form.closest('[data-drawing]')!,
      views.evidence.draw('wins', { asked: 'own', ...typed }, undefined, locale),
    );
    form.querySelector('button')!.disabled = false;
    said.textContent = '';
  } catch {
    said.textContent = words[locale].noTest;
  }
}
