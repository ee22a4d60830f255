import { pathsView } from '~/demos/knowledge-paths/view';
import type { Locale } from '~/lib/locale';
import { stateOf as paths } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    ['s1-paths', 's1-tuned'].map((name) => [name, pathsView(paths(name, locale))]),
  );
