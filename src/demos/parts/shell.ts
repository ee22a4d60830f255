import { runIn, runMarks } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { figureNumber } from '~/lib/lesson/figures';

export interface DemoProps {
  /** A run of the demo in content/runs, or its name without `-en` and `-zh`; the form starts from its settings. */
  run: string;
  fullPage?: boolean;
}

interface Place {
  props: DemoProps;
  locals: App.Locals;
}

interface Words {
  title: string;
  /** Describes what running would show, for pages without JavaScript. */
  noscript?: string;
}

export async function shellOf<Name extends string, T extends Words>(
  { props, locals }: Place,
  name: Name,
  strings: Record<Locale, T>,
) {
  const { locale } = locals;
  const t = strings[locale];
  const { fullPage = false } = props;
  const run = await runIn(name, props.run, locale);
  const shell = {
    name,
    locale,
    fullPage,
    noscript: t.noscript,
    number: figureNumber(locals.lesson, props.run),
    marks: await runMarks(run.name),
  };
  return { locale, t, ...run, fullPage, shell };
}
