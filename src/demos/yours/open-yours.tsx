import { effect, signal } from '@preact/signals-core';
import { readSession, writeSession } from '~/browser/storage';
import { copyText } from '~/browser/save-file';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { markStep } from '../walk/rail';
import { fieldsOf, type Fields, type Values, type Yours } from './fields';
import type { Words as KitStrings } from 'words:parts';

export interface Answer {
  verdict: string;
  shown: FigureElement;
  plan: string;
}

export interface Fault {
  field: string;
  says: string;
}

export interface YoursProps {
  locale: Locale;
  /** The place of the step in its walk. */
  number: number;
  /** What the build looked up for its kind. */
  data?: unknown;
}

export interface GivenYours<W> {
  props: YoursProps;
  t: W;
  kit: KitStrings;
  page?: { root: HTMLElement };
}

interface YoursWords {
  ask: string;
  press: string;
  again: string;
}

interface Plan {
  /** Each field with what stands in it at first. */
  fields: Values;
  form: (yours: Yours & Fields) => FigureElement;
  /** The answer, or the faults in the order of the fields. */
  answer: (values: Values) => Answer | readonly Fault[];
  /** Brings the field of a fault into view, where that takes more than the focus. */
  reveal?: (field: string) => void;
}

/** What a reader typed before the script came. */
function typedEarly(page: GivenYours<unknown>['page']): Values {
  const form = page?.root.querySelector('form');
  const typed = form ? [...new FormData(form)] : [];
  return Object.fromEntries(typed.filter(([, value]) => value !== '')) as Values;
}

const isAnswer = (found: Answer | readonly Fault[]): found is Answer => 'verdict' in found;

/** A press answers the case or names its faults, then each change does. Input is kept for this tab, sent nowhere. */
export function openYours<W extends YoursWords>(given: GivenYours<W>, plan: Plan) {
  const { t, kit, page, props } = given;
  const early = typedEarly(page);
  const values = signal({ ...plan.fields, ...early });
  const faults = signal<Values>({});
  const answered = signal<Answer>();
  const woken = signal(false);
  const announced = signal('');
  const place = () => `yours ${location.pathname}`;

  const set = (name: string, value: string) => {
    values.value = { ...values.value, [name]: value };
    if (!answered.value) return;
    const found = plan.answer(values.value);
    answered.value = isAnswer(found) ? found : undefined;
  };
  const yours: Yours = { values, faults, woken, set };
  const form = { ...yours, ...fieldsOf(yours) };

  function press(event: Event): void {
    event.preventDefault();
    if (answered.value) return change();
    const found = plan.answer(values.value);
    faults.value = isAnswer(found)
      ? {}
      : Object.fromEntries(found.map(({ field, says }) => [field, says]));
    if (isAnswer(found)) {
      answered.value = found;
      announced.value = found.verdict;
      return;
    }
    announced.value = found[0]!.says;
    reach(found[0]!.field);
  }

  function change(): void {
    answered.value = undefined;
    announced.value = '';
    reach(Object.keys(plan.fields)[0]!);
  }

  function reach(field: string): void {
    plan.reveal?.(field);
    requestAnimationFrame(() =>
      page!.root.querySelector<HTMLElement>(`[name="${field}"]`)?.focus(),
    );
  }

  async function copy(): Promise<void> {
    const area = page!.root.querySelector('textarea[readonly]') as HTMLTextAreaElement;
    const isCopied = await copyText(area.value);
    if (!isCopied) area.select();
    announced.value = isCopied ? kit.planCopied : kit.planSelected;
  }

  function wake(): () => void {
    const stored = JSON.parse(readSession(place()) ?? '{}') as Record<string, unknown>;
    const known = Object.entries(stored).filter(
      ([name, value]) => name in plan.fields && typeof value === 'string',
    );
    values.value = { ...values.value, ...(Object.fromEntries(known) as Values), ...early };
    woken.value = true;
    return effect(() => {
      writeSession(place(), JSON.stringify(values.value));
      const isDone = answered.value !== undefined;
      page!.root.closest<HTMLElement>('[data-yours]')!.dataset.state = isDone ? 'done' : 'rest';
      markStep(String(props.number), isDone);
    });
  }

  const view = () => {
    const answer = answered.value;
    return (
      <form novalidate autocomplete="off" onSubmit={press}>
        <div class="yours-form">{plan.form(form)}</div>
        <div class="step-foot as-grid gap-2-4 inner-2-3 stacks-below-44">
          <div class="presses">
            <button type="submit" class="go" data-press disabled={!woken.value}>
              <span class="first">{t.press}</span>
              <span class="again">{t.again}</span>
            </button>
          </div>
          <p class={answer ? 'say' : 'say ask'} data-verdict>
            {answer?.verdict ?? t.ask}
          </p>
          <p class="sr" role="status">
            {announced.value}
          </p>
        </div>
        <div data-yours-result hidden={!answer}>
          {answer?.shown}
          {answer && (
            <div class="take as-grid gap-2-4 inner-2-3 stacks-below-44">
              <button type="button" class="small" data-copy onClick={() => void copy()}>
                {kit.copyPlan}
              </button>
              <textarea readonly rows={2} aria-label={kit.plan} value={answer.plan} />
            </div>
          )}
        </div>
      </form>
    );
  };
  return { demo: { wake }, view };
}
