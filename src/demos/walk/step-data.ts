import type { Locale } from '~/lib/locale';

/** What a step tells its script: the settings of its picture at rest and after each press. */
export interface StepData {
  demo: string;
  view: string;
  locale: Locale;
  rest: Readonly<Record<string, string>>;
  queries: readonly Readonly<Record<string, string>>[];
  base: string;
}

/** The address of the whole demo with the settings that a step shows, `-1` for those at rest, and where it came from. */
export function benchAddress(link: HTMLAnchorElement, data: StepData, press: number): string {
  const address = new URL(link.href);
  address.search = '';
  for (const [name, value] of Object.entries(data.queries[press] ?? data.rest))
    address.searchParams.set(`${data.demo}.${name}`, value);
  address.searchParams.set('from', link.dataset.from!);
  return address.href;
}
