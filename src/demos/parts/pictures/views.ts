import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { settingsOfRun, type Fields, type Values } from '~/lib/settings/table';
import { drawn, type Picture } from '.';

/** The data of a picture: from the settings of a step, and from what its demo or a recorded run holds. */
export type View<Source, Settings = Values> = (
  settings: Settings,
  source: Source,
  locale: Locale,
) => Picture;

interface Viewed<Source, Settings> {
  fields: (source: Source) => Fields;
  views: Readonly<Record<string, View<Source, Settings>>>;
  /** The path of its bench below the language, if it is not the page of the demo; false if no page takes its settings. */
  bench?: string | false;
}

type Asked = Readonly<Record<string, string>>;

/** The views of a demo by name, with the type of their source left out, so that a list can hold those of all demos. */
export type DemoViews = ReturnType<typeof viewsOf>;

/** Views of one kind of source: the demo's own data, or the snapshot of a recorded run. */
export function viewsOf<Source, Settings>({ fields, views, bench }: Viewed<Source, Settings>) {
  /** Settings not asked for have the table's defaults. @throws RangeError if a name is unknown, or a value illegal */
  function picture(name: string, asked: Asked, given: unknown, locale: Locale): Picture {
    const source = given as Source;
    const view = views[name];
    if (!view)
      throw new RangeError(`There is no view "${name}": ${Object.keys(views).join(', ')}.`);
    return view(settingsOfRun(fields(source), asked) as Settings, source, locale);
  }
  const draw = (...asked: Parameters<typeof picture>): FigureNode[] => drawn(picture(...asked));
  return { picture, draw, bench };
}
