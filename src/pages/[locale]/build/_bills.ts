import { shareOf, termsIn } from '~/demos/yours/terms';
import { formatNumber } from '~/i18n/format';
import { pastedBill, searchedBill, type Job } from '~/lib/build/bill';
import type { PriceLevel } from '~/lib/cost/level';
import type { Locale } from '~/lib/locale';

const form = document.querySelector<HTMLFormElement>('[data-terms]')!;
const given = JSON.parse(form.dataset.terms!) as Job & { locale: Locale; levels: PriceLevel[] };
form.hidden = false;

/** Every bill of the page by what is typed: a cell names its amounts, in the order in which they stand there. */
form.addEventListener('input', () => {
  const { locale, levels } = given;
  const terms = termsIn(Object.fromEntries(new FormData(form)) as Record<string, string>, locale);
  const isFault = 'says' in terms;
  form.querySelector('.error')!.textContent = isFault ? terms.says : '';
  if (isFault) return;
  const job = { ...given, ...terms };
  for (const cell of document.querySelectorAll<HTMLElement>('[data-bill]')) {
    const [at, ...names] = cell.dataset.bill!.split(' ');
    const level = levels[Number(at)]!;
    const share = shareOf(terms, level);
    const bills = { ...pastedBill(job, level, share), searched: searchedBill(job, level, share) };
    cell.textContent = cell.textContent.replaceAll(/\d[\d,.]+/g, () =>
      formatNumber(bills[names.shift() as keyof typeof bills]!, locale, 2),
    );
  }
});
