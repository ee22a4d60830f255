import { fill, formatNumber } from '~/i18n/format';
import { pastedBill, searchedBill, type Job } from '~/lib/build/bill';
import type { PriceLevel } from '~/lib/cost/level';
import type { Locale } from '~/lib/locale';
import { shareOf, thinkingIn } from '~/lib/yours/form/terms';

const form = document.querySelector<HTMLFormElement>('[data-terms]')!;
const given = JSON.parse(form.dataset.terms!) as Job & { locale: Locale; levels: PriceLevel[] };
form.hidden = false;

/** Characters of what was typed that a fault quotes. */
const QUOTED = 24;

/** Every bill of the page by what is typed: a cell names its amounts, in the order in which they stand there. */
form.addEventListener('input', () => {
  const { locale, levels } = given;
  const typed = new FormData(form);
  const text = typed.get('thinking') as string;
  const thinking = thinkingIn(text);
  const fault =
    thinking === undefined ? fill(form.dataset.fault!, { text: text.slice(0, QUOTED) }) : '';
  form.querySelector('.error')!.textContent = fault;
  if (thinking === undefined) return;
  const job = { ...given, thinking };
  const terms = { thinking, batch: typed.get('batch') === 'yes' };
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
