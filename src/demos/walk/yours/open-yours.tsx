import { effect, signal } from '@preact/signals-core';
import { readSession, writeSession } from '~/browser/storage';
import { copyText } from '~/browser/save-file';
import type { Locale } from '~/lib/locale';
import { beside, placesOf } from '~/lib/yours/form/form';
import type { Form, Place, Values, Words } from '~/lib/yours/form/form';
import { knownOf, readForm, startOf } from '~/lib/yours/form/read';
import type { Asking, Reading, Step } from '~/lib/yours/form/read';
import { asTyped, word, type Slots } from '~/lib/yours/form/said';
import { markStep } from '../rail';
import { formOf } from './fields';
import { sayIn, type Say } from './say';
import { shownIn } from './shown';
import type { Words as KitStrings } from 'words:parts';

export interface YoursProps {
  locale: Locale;
  /** The place of the step in its walk. */
  number: number;
  /** What the build looked up for its kind. */
  data?: unknown;
}

export interface GivenYours {
  props: YoursProps;
  kit: KitStrings;
  page?: { root: HTMLElement };
}

/** What a reader typed before the script came. */
function typedEarly(page: GivenYours['page']): Values {
  const form = page?.root.querySelector('form');
  const typed = form ? [...new FormData(form)] : [];
  return Object.fromEntries(typed.filter(([, value]) => value !== '')) as Values;
}

/** Characters of what was typed that a fault quotes. */
const QUOTED = 24;

function sentencesFor({ faults }: Reading, asking: Asking, typed: Values, say: Say): Values {
  const known = knownOf(asking, typed);
  const sentences = asking.form.words.faults as Words;
  return Object.fromEntries(
    faults.map(({ place, found: { fault, ...slots } }) => {
      const { name, field, spec } = place;
      const own = sentences[field]!;
      const path = typeof own === 'string' ? [] : [fault in own ? fault : 'text'];
      const text = typed[name]!.trim().slice(0, spec.quotes ?? QUOTED);
      const said = { ...beside(known, place), text, ...asTyped(slots) };
      return [name, say('says', { ...said, says: word('faults', field, ...path) })];
    }),
  );
}

interface Answered {
  verdict: string;
  plan: string;
  slots: Slots;
}

/** A press answers the case or names its faults, then each change does. Input is kept for this tab, sent nowhere. */
export function openYours({ props, kit, page }: GivenYours, form: Form, step: Step) {
  const { data, locale, number } = props;
  const asking: Asking = { form, step, data };
  const start = startOf(asking);
  const early = typedEarly(page);
  const say = sayIn(form.words, locale);
  const shown = shownIn(form.shows, form.words, say);
  const values = signal({ ...start, ...early });
  const faults = signal<Values>({});
  const answered = signal<Answered>();
  const woken = signal(false);
  const announced = signal('');
  const place = () => `yours ${location.pathname}`;

  function answerTo(reading: Reading): Answered | undefined {
    if (reading.faults.length > 0) return undefined;
    const known = knownOf(asking, values.value);
    const given = { data: data as never, values: known, form };
    const typed = asTyped(reading.read as Slots);
    const slots = { ...typed, ...step.answer(reading.read as never, given) };
    return { verdict: say('verdict', slots), plan: say('plan', slots), slots };
  }

  function set(name: string, value: string): void {
    values.value = { ...values.value, [name]: value };
    if (answered.value) answered.value = answerTo(readForm(asking, values.value));
  }

  const draw = formOf(asking, { values, faults, set }, say);

  function press(event: Event): void {
    event.preventDefault();
    if (answered.value) return change();
    const reading = readForm(asking, values.value);
    answered.value = answerTo(reading);
    faults.value = sentencesFor(reading, asking, values.value, say);
    const [first] = reading.faults;
    announced.value = first ? faults.value[first.place.name]! : answered.value!.verdict;
    if (first) reach(first.place);
  }

  function change(): void {
    answered.value = undefined;
    announced.value = '';
    reach(placesOf(form)[0]!);
  }

  function reach({ name }: Place): void {
    requestAnimationFrame(() => page!.root.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
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
      ([name, value]) => name in start && typeof value === 'string',
    );
    values.value = { ...values.value, ...(Object.fromEntries(known) as Values), ...early };
    woken.value = true;
    return effect(() => {
      writeSession(place(), JSON.stringify(values.value));
      const isDone = answered.value !== undefined;
      page!.root.closest<HTMLElement>('[data-yours]')!.dataset.state = isDone ? 'done' : 'rest';
      markStep(String(number), isDone);
    });
  }

  const take = ({ plan }: Answered) => (
    <div class="take as-grid gap-2-4 inner-2-3 stacks-below-44">
      <button type="button" class="small" data-copy onClick={() => void copy()}>
        {kit.copyPlan}
      </button>
      <textarea readonly rows={2} aria-label={kit.plan} value={plan} />
    </div>
  );

  const view = () => {
    const answer = answered.value;
    return (
      <form novalidate autocomplete="off" onSubmit={press}>
        <div class="yours-form">{draw()}</div>
        <div class="step-foot as-grid gap-2-4 inner-2-3 stacks-below-44">
          <div class="presses">
            <button type="submit" class="go" data-press disabled={!woken.value}>
              <span class="first">{say('press', {})}</span>
              <span class="again">{say('again', {})}</span>
            </button>
          </div>
          <p class={answer ? 'say' : 'say ask'} data-verdict>
            {answer?.verdict ?? say('ask', {})}
          </p>
          <p class="sr" role="status">
            {announced.value}
          </p>
        </div>
        <div data-yours-result hidden={!answer}>
          {answer && shown(answer.slots)}
          {answer && take(answer)}
        </div>
      </form>
    );
  };
  return { demo: { wake }, view };
}
