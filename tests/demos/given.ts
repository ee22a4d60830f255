import parts from 'words:parts';
import { frameWords } from '~/demos/kit/frame-words';

/** What the English page gives a demo, with workers that a test pretends, and no element to draw into. */
export const given = <T, S, P extends object>(
  t: T,
  settings: S,
  { workers = {}, ...props }: P & { workers?: object },
) => ({
  t,
  kit: parts.en,
  props: {
    locale: 'en' as const,
    settings,
    frame: frameWords('en'),
    marks: [],
    fullPage: true,
    own: '/own/',
    code: '/code/',
    ...props,
  },
  page: { root: { querySelector: () => null }, workers },
});
