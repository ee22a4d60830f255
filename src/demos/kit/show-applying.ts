import { ownParts } from './props';
import { applies, type Values, type When } from '~/lib/settings/table';

/** A condition as an attribute value such as `task=facts+own`; the inverse of `whenOf`. */
export const whenText = (when: When): string =>
  new URLSearchParams(
    Object.entries(when).map(([name, values]): [string, string] => [name, values.join(' ')]),
  ).toString();

export const whenOf = (text: string): When =>
  Object.fromEntries([...new URLSearchParams(text)].map(([name, list]) => [name, list.split(' ')]));

/** Shows the elements of a demo whose conditions apply and hides the others. */
export function showApplying(demo: Element, settings: Values): void {
  for (const part of ownParts(demo, '[data-when]'))
    part.hidden = !applies(whenOf(part.dataset.when!), settings);
}
