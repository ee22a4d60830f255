import { signal } from '@preact/signals-core';
import { openAround } from '~/browser/page';
import { fill } from '~/i18n/format';
import type { Fields, Settings } from '~/lib/settings/table';
import { copyLinkTo, keepInAddress } from './address';
import type { DemoState } from './demo-state';
import { save, type Exported } from './export';
import { openForm } from './form-state';
import type { DemoWords, Given, Page } from './page';
import { codeOf, problemSaid } from './problem';
import { openRuns, type Progress } from './run-state';
import { wake } from './wake';

export interface Plan<T extends Fields, Result> {
  name: string;
  fields: T;
  compute: (settings: Settings<T>, progress: Progress<Result>) => Promise<Result>;
  presets?: Readonly<Record<string, Partial<Settings<T>>>>;
  /** True for a demo that answers each change at once; others wait for their button. */
  live?: boolean;
  /** Fields that wait for the button in a live demo, such as a question being typed. */
  waits?: readonly (keyof T)[];
  /** Fields that only change how the figure is drawn. */
  drawnBy?: readonly (keyof T)[];
  /** Files by the format named on the button; `csv` writes the tables of the page if it is not here. */
  exports: Readonly<Record<string, ((result: Result) => Exported | Promise<Exported>) | undefined>>;
  /** True for a result that is a recording of ours. */
  isRecorded?: (result: Result) => boolean;
  /** The field that caused an error, by the error's code. */
  faultOf?: (code: string) => (keyof T & string) | undefined;
  /** Ends what the demo holds, such as its worker. */
  close?: () => void;
}

/** The state of a demo, the same when the site is built and in the page. */
export function openDemo<T extends Fields, Result, W extends DemoWords>(
  { props, t, kit, page }: Given<T, W>,
  { name, fields, compute, presets = {}, live = false, ...plan }: Plan<T, Result>,
): DemoState<T, Result> & { t: W } {
  const form = openForm(name, fields, props.settings);
  const runs = openRuns<Result>((error) => ({
    message: problemSaid(error, { ...kit.problems, ...t.problems }, props.locale) ?? kit.failed,
    field: plan.faultOf?.(codeOf(error)),
  }));
  const notice = signal<string>();
  let over: string | undefined;
  const say = (text: string) => ([notice.value, over] = [text, undefined]);
  const noticeOver = (said: string) => {
    over ??= said;
    return said === over ? notice.value : undefined;
  };
  const keyOf = (settings: Settings<T>) => {
    const counts = (field: string) =>
      live ? plan.waits?.includes(field) : !plan.drawnBy?.includes(field);
    return JSON.stringify(Object.entries(settings).filter(([field]) => counts(field)));
  };
  const answered = signal(keyOf(props.settings));
  const check = () => {
    form.check();
    keepInAddress(fields, name, form.settings.value, props.settings);
  };
  const run = async () => {
    check();
    if (!live && form.wrong.value.length > 0) return focusField(page, form.wrong.value[0]!);
    answered.value = keyOf(form.settings.value);
    const settings = form.settings.value;
    await runs.run((progress) => compute(settings, progress));
  };
  const state: DemoState<T, Result> & { t: W } = {
    ...{ props, t, kit, page, name, live, form, runs, presets, noticeOver, run },
    formats: Object.keys(plan.exports),
    woken: signal(false),
    sharing: signal(false),
    listing: signal(),
    views: { code: signal(false), limits: signal(false) },
    stale: () => keyOf(form.settings.value) !== answered.value,
    isMine: () => runs.result.value !== undefined && plan.isRecorded?.(runs.result.value) !== true,
    stop() {
      runs.stop();
      say(kit.cancelled);
    },
    take: (preset) => state.fill(presets[preset] ?? {}),
    fill(values) {
      form.set(values);
      if (live) void run();
      else check();
    },
    async copyLink() {
      say((await copyLinkTo(name)) ? kit.copied : kit.notCopied);
    },
    async exportAs(format) {
      try {
        if (runs.result.value === undefined) await run();
        const result = runs.result.value;
        if (result === undefined) return;
        const file = await (plan.exports[format]?.(result) ?? tablesOf(page!.root, name));
        save(file);
        say(fill(kit.exported, { file: file.file }));
      } catch (error) {
        runs.fail(error);
      }
    },
    wake: () => wake(state, { check, close: plan.close, waits: plan.waits ?? [] }),
  };
  return state;
}

async function tablesOf(root: HTMLElement, name: string): Promise<Exported> {
  const { csvOf } = await import('./csv-of');
  return csvOf([...root.querySelectorAll('table')], `crossroads-${name}`);
}

function focusField(page: Page | undefined, field: string): void {
  const control = page!.root.querySelector<HTMLElement>(`[name="${field}"]`)!;
  openAround(control);
  control.focus();
}
