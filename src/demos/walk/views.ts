import { demoPath } from '~/lib/moved';
import type { DemoViews } from '../parts/pictures/views';

type Views = Readonly<Record<string, DemoViews>>;

const files = import.meta.glob<Views>('../{*,parts/*}/views/index.ts', {
  eager: true,
  import: 'views',
});

/** The views of every demo that has some, by its name. */
export const VIEWS: Views = Object.assign({}, ...Object.values(files));

/** The path of a demo's bench below the language; false if no page takes the settings of a step. */
export const benchPath = (demo: string): string | false => VIEWS[demo]?.bench ?? demoPath(demo);
