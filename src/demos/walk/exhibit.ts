import type { Locale } from '~/lib/locale';
import { statesOf, type States } from './states';

/** A view of a record, with a question open. */
export interface ExhibitOf {
  demo: string;
  view: string;
  record: string;
  settings?: string;
}

export const exhibit = (of: ExhibitOf, locale: Locale): Promise<States> =>
  statesOf({ id: of.view, settings: '', ...of, presses: [], blank: false }, locale);
