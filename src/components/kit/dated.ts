import { today } from '~/browser/today';

const day = today();

/** Of what a page has for several days, shows what holds on the reader's. */
for (const part of document.querySelectorAll<HTMLElement>('[data-from-day], [data-before-day]')) {
  const { fromDay = '', beforeDay = '9' } = part.dataset;
  part.hidden = day < fromDay || beforeDay <= day;
}

for (const price of document.querySelectorAll<HTMLElement>('[data-stale-from]'))
  price.classList.toggle('stale', price.dataset.staleFrom! <= day);
