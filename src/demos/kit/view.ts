import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { settingsOfRun, type Fields, type Values } from '~/lib/settings/table';

export type View<Source, Settings = Values> = (
  settings: Settings,
  source: Source,
  locale: Locale,
) => FigureNode[];

interface Pictures<Source, Settings> {
  fields: (source: Source) => Fields;
  views: Readonly<Record<string, View<Source, Settings>>>;
}

type Asked = Readonly<Record<string, string>>;

/** The views of a demo by name, with the type of their source left out, so that a list can hold those of all demos. */
export type DemoViews = ReturnType<typeof viewsOf>;

/** Views that draw from one kind of source: the demo's own data, or the snapshot of a recorded run. */
export function viewsOf<Source, Settings>({ fields, views }: Pictures<Source, Settings>) {
  return {
    /** Settings not asked for have the table's defaults. @throws RangeError if a name is unknown, or a value illegal */
    draw(name: string, asked: Asked, given: unknown, locale: Locale): FigureNode[] {
      const source = given as Source;
      const view = views[name];
      if (!view)
        throw new RangeError(`There is no view "${name}": ${Object.keys(views).join(', ')}.`);
      return view(settingsOfRun(fields(source), asked) as Settings, source, locale);
    },
  };
}
