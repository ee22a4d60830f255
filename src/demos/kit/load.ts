import { openTarget } from '~/browser/page';
import { loadWhenNear } from './load-when-near';
import { readSession, removeSession, writeSession } from '~/browser/storage';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Fields of text; choices and numbers are in the address. */
const TEXTS = '.demo :is(textarea, input:is(:not([type]), [type=text], [type=search]):not([inputmode]))'; // prettier-ignore

const texts = () => [...document.querySelectorAll<Typed>(TEXTS)].filter(({ name }) => name !== '');
const nameOf = ({ form, name }: Typed): string => `${form?.id} ${name}`;

/**
 * Keeps what was typed into the demos of a page when the reader leaves it, in this tab alone, and fills it in when Back
 * or Forward opens the page again. Called before the demos come, which take it for typed.
 */
function keepTyped(): void {
  const key = `typed ${location.pathname}`;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const saved = visit?.type === 'back_forward' ? readSession(key) : null;
  removeSession(key);
  fillIn(readTyped(saved));
  addEventListener('pagehide', () => {
    const typed = texts().filter(({ value, defaultValue }) => value !== defaultValue);
    const entries = typed.map((field) => [nameOf(field), field.value]);
    if (entries.length > 0) writeSession(key, JSON.stringify(entries));
  });
}

/** What was kept, by field; nothing if something else is stored there. */
function readTyped(saved: string | null): ReadonlyMap<string, string> {
  try {
    return new Map(JSON.parse(saved ?? '[]') as [string, string][]);
  } catch {
    return new Map();
  }
}

function fillIn(saved: ReadonlyMap<string, string>): void {
  for (const field of texts()) field.value = saved.get(nameOf(field)) ?? field.value;
}

const PAUSE = 2_000; // ms after the page's load event until all remaining demos are loaded

keepTyped();

/**
 * Makes the demos and panels of a page live. The page contains only drawn figures; a script is loaded when a reader
 * comes near, and that of a demo otherwise once the page has settled.
 */
const loads = [...document.querySelectorAll<HTMLElement>('[data-status][data-props]')].map(
  (element) => {
    const start = loadWhenNear(element, async () =>
      (await import('./load-element')).loadElement(element),
    );
    return element.matches('.demo') ? start : () => undefined;
  },
);

addEventListener('load', () => setTimeout(() => loads.forEach((load) => void load()), PAUSE));

addEventListener('hashchange', openTarget);
openTarget();
