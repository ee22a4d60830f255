import { runIn } from '~/content/lookup';
import { localeOf, type Locale } from '~/lib/locale';
import { figureNumber } from '~/lib/lesson/figures';
import { BASE } from '~/site';

/** What a lesson or a page says where it places a demo. */
export interface DemoProps {
  /** A run under content/runs of the demo, or its name before `-en` and `-zh`: the form starts from it. */
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
  /** What the button says; a demo that follows the hand has none. */
  run?: string;
  limits: readonly string[];
  /** What running would show, for a page without JavaScript. */
  noscript?: string;
}

/**
 * What every demo reads off the page it is part of: the language, its words, the recorded run, and of the
 * frame (`Demo.astro`) all that follows from these.
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
  const said = {
    title: t.title,
    runLabel: t.run ?? t.title,
    limits: t.limits,
    noscript: t.noscript,
  };
  const number = figureNumber(locals.lesson, props.run);
  const shell = { name, locale, ...said, number, recorded: run.recorded, fullPage };
  return { locale, t, ...run, fullPage, shell };
}
