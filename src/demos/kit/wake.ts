import { effect, untracked } from '@preact/signals-core';
import type { Fields, Settings, Field } from '~/lib/settings/table';
import { settingsClicked, type InAddress } from './address';
import type { DemoState } from './demo-state';
import { typedIn } from './form';
import { readSession, removeSession, writeSession } from '~/browser/storage';

type Text = Readonly<Record<string, string>>;

const keyOf = (demo: string): string => `half-typed ${demo} ${location.pathname}`;

/** Keeps the text in a demo's private fields until Back: in this tab alone, where the browser may drop the page. */
function keepForBack(demo: string, typed: Readonly<Record<string, unknown>>): void {
  const texts = Object.entries(typed).filter(([, value]) => typeof value === 'string');
  if (texts.length === 0) removeSession(keyOf(demo));
  else writeSession(keyOf(demo), JSON.stringify(Object.fromEntries(texts)));
}

/** The text to bring back: none on a new visit, which starts again. */
function restoredText(demo: string, fields: Readonly<Record<string, Field>>): Text {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'back_forward') return {};
  try {
    const saved = Object.entries(JSON.parse(readSession(keyOf(demo)) ?? '{}') as object);
    return Object.fromEntries(
      saved.filter(([name, text]) => fields[name]?.kind === 'private' && typeof text === 'string'),
    );
  } catch {
    return {};
  }
}

const PAUSE = 250; // ms between the last keystroke and the run
const CHOSEN = new Set(['choice', 'flag', 'set']); // kinds of fields that wait for no next keystroke

interface Tied<T extends Fields> {
  /** What was typed before the script came. */
  early: Partial<Settings<T>>;
  check: () => void;
  /** Does something after a pause, unless something else or a run comes first. */
  soon: (work: () => void, pause: number) => void;
  address: InAddress<T>;
  reach?: (link: Element) => void;
  begin?: () => void;
  close?: () => void;
  waits?: readonly (keyof T)[];
  quick?: readonly (keyof T)[];
}

export function wake<T extends Fields, Result>(
  state: DemoState<T, Result>,
  { early, check, soon, address, reach, begin, close, waits = [], quick = [] }: Tied<T>,
): () => void {
  const { name, form, runs, props, isLive } = state;
  const { root } = state.page!;
  const { fields, texts, set } = form;
  const markup = root.querySelector('form')!;
  const query = new URLSearchParams(location.search);
  const typed = { ...restoredText(name, fields), ...early };
  set({ ...address.read(query), ...typed } as Partial<Settings<T>>);
  state.woken.value = true;
  state.views.limits.value = location.hash === `#${name}-limits`;
  const onLink = (event: MouseEvent) => {
    const query = settingsClicked(event, address.has);
    if (!query) return;
    event.preventDefault();
    set({ ...address.read(query), ...typedIn(markup, fields) } as never);
    if (reach) reach(event.target as Element);
    else root.scrollIntoView();
    if (isLive()) void state.run();
    else check();
  };
  const onPress = ({ target }: Event) => {
    const menu = (target as Element).closest('.share');
    if (!menu || !root.contains(menu)) state.sharing.value = false;
  };
  const keep = () => keepForBack(name, typedIn(markup, fields));
  document.addEventListener('click', onLink);
  document.addEventListener('pointerdown', onPress);
  addEventListener('pagehide', keep);
  // What the browser filled in came without an event.
  markup.addEventListener('submit', () => set(typedIn(markup, fields) as never), true);
  let last = Object.values(texts).map((text) => text.peek());
  const stops = [
    effect(() => {
      const now = Object.values(texts).map((text) => text.value);
      const changed = Object.keys(texts).filter((_, at) => now[at] !== last[at]);
      last = now;
      if (changed.length === 0) return;
      untracked(() => state.long?.updateEstimate());
      const answers = isLive() && !changed.every((field) => waits.includes(field));
      const isChosen = changed.every(
        (field) => quick.includes(field) || CHOSEN.has(fields[field]!.kind),
      );
      if (answers) runs.stop(true); // it would show the previous settings
      soon(
        () => {
          keep(); // on the way out, the next page may read before this one has written
          if (answers) void state.run();
          else check();
        },
        isChosen ? 0 : PAUSE,
      );
    }),
    effect(() => void (root.dataset.status = runs.status.value.name)),
    effect(() => void (root.dataset.runs = String(runs.count.value))),
    effect(() => {
      const isYours = state.basis() === 'yours';
      if (props.marks[0]) root.dataset.measuredOn = isYours ? 'you' : props.marks[0].on;
      root.toggleAttribute('data-mine', isYours);
    }),
  ];
  begin?.();
  const isTurned = Object.keys(typed).some((field) => fields[field]!.kind !== 'private');
  if (isLive() && (isTurned || address.has(query))) void state.run();
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('click', onLink);
    document.removeEventListener('pointerdown', onPress);
    removeEventListener('pagehide', keep);
    soon(() => undefined, 0);
    runs.stop();
    close?.();
  };
}
