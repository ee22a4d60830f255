import type { Words as KitStrings } from 'words:parts';
import type { FigureNode } from '~/lib/figure';
import type { Mark } from '~/lib/ground';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type * as Workers from '~/workers';
import type { frameWords } from './frame-words';

export type Part = FigureNode | false | undefined | readonly Part[];

/** What the page says to a demo: it travels in the page as JSON. */
export interface PageProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  frame: ReturnType<typeof frameWords>;
  marks: readonly (Mark & { label: string; title: string; link?: string | undefined })[];
  number?: string | undefined;
  /** On the demo's own page: what its head says. */
  page?: { title: string; lead: string } | undefined;
  fullPage: boolean;
  /** What the page says until its script has come: without one, where it could not be loaded, and in place of a run; and the HTML of what the page has below. */
  still?: {
    noscript: string;
    absent: string;
    instead?: string | undefined;
    below?: string | undefined;
  };
  /** Addresses of its own page and of its code. */
  own: string;
  code: string;
}

/** The page that a live demo stands in; when the site is built there is none. */
export interface Page {
  root: HTMLElement;
  workers: typeof Workers;
}

export interface DemoWords {
  title?: string;
  run?: string;
  limits?: string | readonly string[];
  problems?: Readonly<Record<string, string>>;
}

export interface Given<T extends Fields, W extends DemoWords = DemoWords> {
  props: PageProps<T>;
  t: W;
  kit: KitStrings;
  page?: Page | undefined;
}

export type OwnProps<P> = Omit<P, Exclude<keyof PageProps<Fields>, 'settings'>>;
