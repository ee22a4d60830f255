import { mount } from '~/demos/kit/mount';
import { cutLine } from '~/demos/parts/pictures/tokens';
import type { Locale } from '~/lib/locale';
import { vocabularyPath } from '~/lib/text/vocabularies/names';
import { connectTokenizer } from '~/workers';
import words from 'words:tokens-walk';
import { lineOf, OFFERED } from '.';

let worker: ReturnType<typeof connectTokenizer> | undefined;

interface Place {
  locale: Locale;
  /** Of the site. */
  base: string;
}

/** Cuts the line of a form by each vocabulary and draws it; the files are fetched with the first line, and the line goes nowhere. */
export async function answerLine(form: HTMLFormElement, { locale, base }: Place): Promise<void> {
  const t = words[locale];
  const said = form.querySelector('[data-own-said]')!;
  const line = String(new FormData(form).get('line')).trim();
  if (line === '') {
    said.textContent = t.empty;
    return;
  }
  said.textContent = t.loading;
  try {
    worker ??= connectTokenizer();
    const vocabularies = OFFERED.map((name) => ({
      name,
      address: new URL(base + vocabularyPath(name), location.href).href,
    }));
    const sentences = { en: line, zh: line };
    const counted = await worker.countBy({ vocabularies, sentences });
    const price = Number(form.closest<HTMLElement>('[data-line-price]')!.dataset.linePrice);
    const lines = OFFERED.map((name) =>
      lineOf({ name: t.vocabularies[name] }, counted[name]!.en.pieces, { price, locale }),
    );
    const most = Math.max(...lines.map(({ tokens = 0 }) => tokens));
    mount(
      form.parentElement!.querySelector('[data-cuts]')!,
      lines.map((one) => cutLine(one, most)),
    );
    said.textContent = t.done;
  } catch {
    said.textContent = t.failed;
  }
}
