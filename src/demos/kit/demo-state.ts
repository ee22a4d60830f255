import type { Signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { Fields, Settings } from '~/lib/settings/table';
import type { FormState } from './form-state';
import type { Given } from './page';
import type { LongRun, Runs } from './run-state';

export type Basis = 'recorded' | 'judged' | 'yours';

export interface DemoState<T extends Fields, Result> extends Given<T> {
  name: string;
  /** True while each change is answered at once. */
  isLive(): boolean;
  form: FormState<T>;
  runs: Runs<Result>;
  /** Set in a demo whose runs can be paused. */
  long?: LongRun;
  presets: Readonly<Record<string, Partial<Settings<T>>>>;
  formats: readonly string[];
  /** True once a reader can press something. */
  woken: Signal<boolean>;
  /** The message in the live region over what the figure says; undefined once it says something else. */
  noticeOver(text: string): string | undefined;
  say(sentence: string): void;
  basis(): Basis;
  took?: () => string;
  sharing: Signal<boolean>;
  /** The demo's files: undefined until they are asked for, false where they cannot be had. */
  listing: Signal<Element | false | undefined>;
  views: Readonly<Record<'code' | 'limits', Signal<boolean>>>;
  /** True if the figure does not answer to the form. */
  stale(): boolean;
  run(): Promise<void>;
  stop(): void;
  take(preset: string): void;
  /** @param runs also where the demo is not live */
  fill(values: Partial<Settings<T>>, runs?: boolean): void;
  exportAs(format: string): Promise<void>;
  copyLink(): Promise<void>;
  /** Ties the state to the page, once its markup is the reader's. @returns what unties it */
  wake(): () => void;
}

/** The time of a run, shown after “yours”; empty below 0.05 seconds. */
export function tookText({ runs, kit, props, took }: DemoState<Fields, unknown>): string {
  if (took) return took();
  const seconds = runs.took.value;
  const digits = seconds < 10 ? 1 : 0;
  return seconds < 0.05 ? '' : fill(kit.took, { s: formatNumber(seconds, props.locale, digits) });
}
