import { view as changeView } from '~/demos/change-map/view';
import type { Locale } from '~/lib/locale';
import { entries, stateOf as change } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(entries.map(({ id }) => [id, changeView(change(id, locale))]));
