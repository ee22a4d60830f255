import { runIn, runMarks } from '~/content/lookup';
import { localeOf, type Locale } from '~/lib/locale';
import { figureNumber } from '~/lib/lesson/figures';
import { BASE } from '~/site';

/** Props from a lesson or page that places a demo. */
export interface DemoProps {
  /** A run of the demo in content/runs, or its name without `-en` and `-zh`; the form starts from its settings. */
  run: string;
  /** Set on the demo's own page. */
  fullPage?: boolean;
}

interface Place {
  url: URL;
  props: DemoProps;
  locals: App.Locals;
}

interface Words {
  title: string;
  /** The label of the run button; a demo that responds at once has none. */
  run?: string;
  limits: readonly string[];
  /** Describes what running would show, for pages without JavaScript. */
  noscript?: string;
}

/**
 * Everything that a demo needs from its page: the language, its strings, the recorded run, and the props for
 * `Demo.astro` that follow from these.
 */
export async function shellOf<Name extends string, T extends Words>(
  { url, props, locals }: Place,
  name: Name,
  strings: Record<Locale, T>,
) {
  const locale = localeOf(url, BASE);
  const t = strings[locale];
  const { fullPage = false } = props;
  const run = await runIn(name, props.run, locale);
  const shell = {
    ...{ name, locale, fullPage, title: t.title, runLabel: t.run ?? t.title },
    ...{ limits: t.limits, noscript: t.noscript },
    number: figureNumber(locals.lesson, props.run),
    recorded: run.recorded,
    marks: await runMarks(run.name),
  };
  return { locale, t, ...run, fullPage, shell };
}
