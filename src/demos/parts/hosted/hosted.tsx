import { Button } from '~/demos/kit/Button';
import { effect, signal } from '@preact/signals-core';
import { mount } from '~/demos/kit/mount';
import { problemText } from '~/demos/kit/problem';
import { Fault, Status } from '~/demos/kit/Said';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { LOCALES, type Locale } from '~/lib/locale';
import { sizeText } from '../quantities';
import type { Over } from '~/demos/kit/over';

interface Hosted {
  t: Over<Record<'panel' | 'starting' | 'kept' | 'nothingYet' | 'stopped', string>> & {
    locale: Locale;
  };
  /** The common part of the names of fields, buttons and marks, such as `data-lm-status`. */
  slots: 'lm' | 'model';
  id: (part: string) => string;
  name: () => string;
  buttonText: () => string;
  /** Bytes that this browser keeps of it; undefined unless it keeps all of it. */
  storedSize: () => Promise<number | undefined>;
  isAtRest: () => boolean;
  load: (keep: boolean) => void;
  /** @returns true if a load was cancelled */
  cancel: () => boolean;
}

/** True if a load failed because this copy of the site has no such model. */
export const isMissing = (error: unknown): boolean =>
  ['not-found', 'wrong-page'].includes((error as { code?: string } | null)?.code ?? '');

export interface Busy {
  words: string;
  done?: number;
  of?: number;
}

export function openHosted({ t, slots, id, ...model }: Hosted) {
  const said = signal(t.nothingYet);
  const problem = signal('');
  let isToKeep = false;
  let look = 0;
  const say = (sentence: string) => void (said.value = sentence);

  /** Shows an error next to the button and announces it, or clears it if there is none. @param more a sentence that follows, such as another way */
  function refuse(error: unknown, more = ''): void {
    const text = error === undefined ? '' : (problemText(error, t.problems, t.locale) ?? t.stopped);
    problem.value = [text, more].filter(Boolean).join(LOCALES[t.locale].space);
    if (text) say('');
  }

  async function lookUp(): Promise<void> {
    const mine = ++look;
    const found = await model.storedSize().catch(() => undefined);
    if (mine !== look || !model.isAtRest()) return;
    if (found === undefined) say(t.nothingYet);
    else say(fill(t.kept, { name: model.name(), size: sizeText(found, t) }));
  }

  function load(): void {
    refuse(undefined);
    model.load(isToKeep);
  }

  return {
    say,
    refuse,
    turned(): void {
      refuse(undefined);
      void lookUp();
    },
    fetching(done: number, of: number): Busy {
      const sizes = { done: sizeText(done, t), of: sizeText(of, t) };
      const words = of === 0 ? t.connecting : done < of ? fill(t.fetching, sizes) : t.starting;
      return { words, done, of };
    },
    buttons: (isBusy: boolean): FigureElement[] => [
      <label class="switch">
        <input
          type="checkbox"
          name={`${slots}Keep`}
          onChange={({ currentTarget }) => void (isToKeep = currentTarget.checked)}
        />
        {t.keep}
      </label>,
      <div class="actions">
        <Button
          {...{ [`data-load-${slots}`]: true }}
          aria-describedby={id('problem')}
          disabled={isBusy}
          text={model.buttonText()}
          press={load}
        />
      </div>,
    ],
    slots: (loading: string, busy: Busy | undefined): FigureElement[] => [
      <div class={loading} {...{ [`data-${loading}`]: true }} hidden={!busy}>
        <span {...{ [`data-${slots}-progress`]: true }}>{busy?.words}</span>
        <progress
          aria-label={t.panel}
          {...(busy?.of && busy.done! < busy.of ? { max: busy.of, value: busy.done } : {})}
        />
        <Button
          {...{ [`data-cancel-${slots}`]: true }}
          text={t.cancel}
          press={() => model.cancel() && say(t.cancelledParts)}
        />
      </div>,
      <Fault id={id('problem')} {...{ [`data-${slots}-problem`]: true }} text={problem.value} />,
      <Status {...{ [`data-${slots}-status`]: true }} text={said.value} />,
    ],
  };
}

/** The button that can be pressed: it gets the focus from one that no longer can. */
const pressable = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('button:not(:disabled, [data-forget])')].find((button) =>
    button.checkVisibility(),
  );

/**
 * Draws a panel anew after each change. Input there concerns only its model, so the demo around it does not receive it,
 * and Enter in a field moves to the button instead of asking the demo's question.
 */
export function drawPanel(root: HTMLElement, place: Element, view: () => FigureNode[]): void {
  for (const type of ['input', 'change'])
    root.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    pressable(root)?.focus();
  });
  effect(() => {
    const focused = document.activeElement;
    mount(place, view());
    if (focused instanceof HTMLButtonElement && root.contains(focused))
      if (focused.disabled || !focused.checkVisibility())
        pressable(root)?.focus({ preventScroll: true });
  });
}
