import { effect } from '@preact/signals-core';
import type { Fields, Settings } from '~/lib/settings/table';
import { fromUrl, hasSettings, settingsClicked } from './address';
import type { DemoState } from './demo-state';
import { changedIn, typedIn } from './form';
import { broughtBack, keepForBack } from './half-typed';

const PAUSE = 250; // ms between the last keystroke and the run

interface Tied<T extends Fields> {
  check: () => void;
  close: (() => void) | undefined;
  waits: readonly (keyof T)[];
}

/** Ties a demo's state to its page: what was typed before the script came, the address, links of the page, and a run after each change. */
export function wake<T extends Fields, Result>(
  state: DemoState<T, Result>,
  { check, close, waits }: Tied<T>,
): () => void {
  const { name, form, runs, props, live } = state;
  const { root } = state.page!;
  const { fields, texts, set } = form;
  const markup = root.querySelector('form')!;
  const query = new URLSearchParams(location.search);
  const typed = { ...broughtBack(name, fields), ...changedIn(markup, fields) };
  set({ ...fromUrl(fields, name, query, props.settings), ...typed } as Partial<Settings<T>>);
  state.woken.value = true;
  state.views.limits.value = location.hash === `#${name}-limits`;
  const onLink = (event: MouseEvent) => {
    const query = settingsClicked(event, name);
    if (!query) return;
    event.preventDefault();
    set(fromUrl(fields, name, query, props.settings));
    root.scrollIntoView();
    if (live) void state.run();
    else check();
  };
  const onLeave = () => keepForBack(name, typedIn(markup, fields));
  document.addEventListener('click', onLink);
  addEventListener('pagehide', onLeave);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Object.values(texts).map((text) => text.peek());
  const stops = [
    effect(() => {
      const now = Object.values(texts).map((text) => text.value);
      const changed = Object.keys(texts).filter((_, at) => now[at] !== last[at]);
      last = now;
      if (changed.length === 0) return;
      const answers = live && !changed.every((field) => waits.includes(field));
      clearTimeout(timer);
      if (answers) runs.stop(true); // it would show the previous settings
      timer = setTimeout(() => (answers ? void state.run() : check()), PAUSE);
    }),
    effect(() => void (root.dataset.status = runs.status.value.name)),
    effect(() => void (root.dataset.runs = String(runs.count.value))),
    effect(() => {
      const isMine = state.isMine();
      root.dataset.measuredOn = isMine ? 'you' : props.marks[0]!.on;
      root.toggleAttribute('data-mine', isMine);
    }),
  ];
  const isTurned = Object.keys(typed).some((field) => fields[field]!.kind !== 'private');
  if (live && (isTurned || hasSettings(query, name))) void state.run();
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('click', onLink);
    removeEventListener('pagehide', onLeave);
    clearTimeout(timer);
    runs.stop();
    close?.();
  };
}
