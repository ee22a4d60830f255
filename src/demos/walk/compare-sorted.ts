import { fill } from '~/i18n/format';

/** Rings in a result where the reader had sorted each thing at rest, and says how often both agree. */
export function compareSorted(rest: HTMLElement, result: HTMLElement): void {
  const picked = [...rest.querySelectorAll<HTMLInputElement>('[data-sorts] input:checked')];
  const boxes = [...result.querySelectorAll<HTMLElement>('[data-row]')];
  const isPicked = ({ dataset }: HTMLElement) =>
    picked.some(({ name, value }) => name === `sort-${dataset.row}` && value === dataset.place);
  for (const box of boxes) box.classList.toggle('yours', isPicked(box));
  const n = boxes.filter(
    ({ classList }) => classList.contains('yours') && classList.contains('ours'),
  );
  const { sorts = '' } = result.querySelector<HTMLElement>('[data-sorts]')!.dataset;
  result.querySelector('[data-agree]')!.textContent =
    picked.length > 0 ? fill(sorts, { n: n.length, of: picked.length }) : '';
}
