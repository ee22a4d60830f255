import { signal } from '@preact/signals-core';
import { focusInFolds } from '~/browser/page';
import { fill } from '~/i18n/format';
import type { Fields, Settings } from '~/lib/settings/table';
import { copyLinkTo, namedIn, replaceQuery, type InAddress } from './address';
import type { Basis, DemoState } from './demo-state';
import type { Exported } from './export';
import { changedIn } from './form';
import { openForm } from './form-state';
import type { DemoWords, Given, Page } from './page';
import { codeOf, problemText } from './problem';
import { openRuns, type Progress } from './run-state';
import { wake } from './wake';

export interface Plan<T extends Fields, Result> {
  name: string;
  fields: T;
  compute: (settings: Settings<T>, progress: Progress<Result>) => Promise<Result>;
  presets?: Readonly<Record<string, Partial<Settings<T>>>>;
  /** True for a demo, or while a demo answers each change at once; others wait for their button. */
  live?: boolean | (() => boolean);
  /** Fields that wait for the button in a live demo, such as a question being typed. */
  waits?: readonly (keyof T)[];
  /** Fields that a live demo answers at each key. */
  quick?: readonly (keyof T)[];
  /** Fields that only change how the figure is drawn. */
  drawnBy?: readonly (keyof T)[];
  /** Files by the format named on the button; what is undefined, the page writes: its tables, or its picture. */
  exports: Readonly<Record<string, ((result: Result) => Exported | Promise<Exported>) | undefined>>;
  /** The name of a file that the page writes, if not the demo's. */
  fileName?: (result: Result) => string;
  /** What a result rests on, if not on the reader's press. */
  basis?: (result: Result) => Basis;
  /** What is said after “yours” in place of the time that a run took. */
  took?: () => string;
  /** What a press on its button does, with what starts a run. */
  run?: (start: () => Promise<void>) => Promise<void>;
  /** What a press on “Cancel” does, with what ends a run at once. */
  stop?: (end: () => void) => void;
  /** A preset runs in a demo that is not live, too. */
  runsPresets?: boolean;
  /** Called once the markup is the reader's: what else a page begins with. */
  begin?: () => void;
  faultOf?: (code: string) => (keyof T & string) | undefined;
  /** How an address holds the settings, if not by their names where they differ from those of the page. */
  address?: InAddress<T>;
  /** What a followed link does in the place of scrolling to the demo. */
  reach?: (link: Element) => void;
  close?: () => void;
}

export function openDemo<T extends Fields, Result, W extends DemoWords>(
  given: Given<T, W>,
  plan: Plan<T, Result>,
): DemoState<T, Result> & { t: W } {
  const { props, t, kit, page } = given;
  const { name, fields, presets = {}, live = false } = plan;
  const isLive = () => (typeof live === 'function' ? live() : live);
  const form = openForm(name, fields, props.settings);
  const markup = page?.root.querySelector('form'); // read before Preact writes into it
  const early = (markup ? changedIn(markup, fields) : {}) as Partial<Settings<T>>;
  const runs = openRuns<Result>((error) => ({
    message: problemText(error, { ...kit.problems, ...t.problems }, props.locale) ?? kit.failed,
    field: plan.faultOf?.(codeOf(error)),
  }));
  const notice = openNotice();
  const keyOf = (settings: Settings<T>) => {
    const counts = (field: string) =>
      isLive() ? plan.waits?.includes(field) : !plan.drawnBy?.includes(field);
    return JSON.stringify(Object.entries(settings).filter(([field]) => counts(field)));
  };
  const answered = signal(props.settings);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (work: () => void, pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
  const { address = namedIn(fields, name, () => props.settings) } = plan;
  const check = () => {
    form.check();
    replaceQuery((query) => address.write(form.settings.value, query));
  };
  const start = async () => {
    clearTimeout(timer);
    check();
    if (!isLive() && form.wrong.value.length > 0) return focusField(page, form.wrong.value[0]!);
    const settings = (answered.value = form.settings.value);
    await runs.run((progress) => plan.compute(settings, progress));
  };
  const end = () => {
    runs.stop();
    notice.say(kit.cancelled);
  };
  const run = () => (plan.run ? plan.run(start) : start());
  const state: DemoState<T, Result> & { t: W } = {
    ...given,
    ...notice,
    name,
    isLive,
    form,
    runs,
    presets,
    run,
    ...(plan.took && { took: plan.took }),
    formats: Object.keys(plan.exports),
    woken: signal(false),
    sharing: signal(false),
    listing: signal(),
    views: { code: signal(false), limits: signal(false) },
    stale: () => keyOf(form.settings.value) !== keyOf(answered.value),
    basis() {
      const result = runs.result.value;
      if (result !== undefined) return plan.basis?.(result) ?? 'yours';
      return props.marks[0]?.on === 'judgement' ? 'judged' : 'recorded';
    },
    stop: () => (plan.stop ? plan.stop(end) : end()),
    take: (preset) => state.fill(presets[preset] ?? {}, plan.runsPresets),
    fill(values, runs = false) {
      form.set(values);
      if (isLive() || runs) void run();
      else check();
    },
    async copyLink() {
      notice.say((await copyLinkTo(name)) ? kit.copied : kit.notCopied);
    },
    exportAs: (format) => exportResult(state, plan, format),
    wake: () => wake(state, { ...plan, early, check, soon, address }),
  };
  return state;
}

/** What is said in the live region over what the figure says, until that changes. */
function openNotice(): Pick<DemoState<Fields, unknown>, 'say' | 'noticeOver'> {
  const notice = signal<{ text: string }>(); // a new one each time, so that the same is said again
  let over: string | undefined;
  return {
    say(text) {
      over = undefined;
      notice.value = { text };
    },
    noticeOver(sentence) {
      const text = notice.value?.text; // read in any case, so that the next one is drawn
      over ??= sentence;
      return sentence === over ? text : undefined;
    },
  };
}

async function exportResult<T extends Fields, Result>(
  { runs, run, page, name, say, kit }: DemoState<T, Result>,
  { exports, fileName }: Plan<T, Result>,
  format: string,
): Promise<void> {
  try {
    if (runs.result.value === undefined) await run();
    const result = runs.result.value;
    if (result === undefined) return;
    const { fileOf, save } = await import('./export-file');
    const own = await exports[format]?.(result);
    const file = own ?? (await fileOf(page!.root, fileName?.(result) ?? name, format));
    save(file);
    say(fill(kit.exported, { file: file.file }));
  } catch (error) {
    runs.fail(error);
  }
}

export function focusField(page: Page | undefined, field: string): void {
  focusInFolds(page!.root.querySelector<HTMLElement>(`[name="${field}"]`)!);
}
