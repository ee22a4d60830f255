import { fill } from '~/i18n/format';

const place = document.querySelector<HTMLElement>('[data-back-to-step]')!;
const [, id = '', n = ''] =
  /^([A-Z]\d)\.(\d)$/.exec(new URLSearchParams(location.search).get('from') ?? '') ?? [];
const known = JSON.parse(place.dataset.backToStep!) as Record<
  string,
  { path: string; steps: string[] }
>;
const walk = known[id];
const step = walk?.steps[Number(n) - 1];

if (walk && step !== undefined) {
  const link = place.querySelector('a')!;
  link.href = `${walk.path}#${step}`;
  link.textContent = fill(link.dataset.words!, { id, n });
  place.hidden = false;
}
