import type { Tally } from '~/lib/ledger/tally';

/** Writes beside each box how many entries it would show. */
export function writeTallies(form: HTMLFormElement, tally: Tally): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const count = box.parentElement!.querySelector('[data-tally]');
    if (count) count.textContent = String(tally[box.name]?.[box.value] ?? 0);
  }
}
