import { computed, effect, signal, untracked } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import { openDemo, type Plan } from '~/demos/kit/open-demo';
import type { DemoWords, Given } from '~/demos/kit/page';
import { problemText } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';
import type { Fields, Settings } from '~/lib/settings/table';
import { loadModelWords, modelProblems, modelWords } from '../language-model/lazy';
import { model, modelState } from '../language-model/state';
import type { ModelStrings } from '../language-model/strings';
import { tellSilence } from '../language-model/tell-silence';
import type { Writer } from '../language-model/writer';

/** The panel of the page whose questions the model answers: one at a time. */
const answering = signal<object | undefined>(undefined);

/** The model that is ready to write, with the pace that it has shown. */
export const modelReady = computed(() => model.value.ready);

export interface Reports<Result> {
  /** Shows what has come of the run so far. */
  part(result: Result): void;
  /** Says how far the run is; without numbers, its length is not known. */
  say(text: string, done?: number, of?: number): void;
  isStopped(): boolean;
}

interface ModelPlan<T extends Fields, Result> extends Omit<Plan<T, Result>, 'compute'> {
  /** Asks the model what the form says. @throws Problem or RemoteError, whose sentence is shown */
  answer(writer: Writer, settings: Settings<T>, told: Reports<Result>): Promise<Result>;
  /** How long a run will take; told anew when a signal that it reads at once has changed. */
  estimate?: () => Promise<string>;
}

/** The words of the model, and what a panel is given with them among its own: the form of its writing has them. */
export async function withModelWords<T extends Fields, W extends DemoWords>(given: Given<T, W>) {
  const { props, t, page } = given;
  if (page) await loadModelWords(props.locale);
  const { built } = props as { built?: { model?: ModelStrings } };
  const model = (page ? modelWords() : built?.model)!;
  return { model, given: { ...given, t: { ...model, ...t } as W } };
}

/**
 * A panel whose questions a language model answers: the page's one, which `ModelPanel.astro` loads. Stop ends the writing,
 * and what was written until then is the result.
 */
export function openModelPanel<T extends Fields, Result, W extends DemoWords>(
  given: Given<T, W>,
  { answer, estimate, ...plan }: ModelPlan<T, Result>,
) {
  const { props, t, kit } = given;
  const [waiting, estimated] = [signal(''), signal('')];
  let writing: Writer | undefined;
  let isStopped = false;
  const explain = (error: unknown) =>
    problemText(error, { ...kit.problems, ...modelProblems(), ...t.problems }, props.locale) ??
    plan.explain?.(error) ??
    kit.failed;

  async function tell(text: Promise<string>): Promise<void> {
    const ready = modelReady.peek();
    try {
      const said = await text;
      if (ready?.writer === modelReady.peek()?.writer) estimated.value = said;
    } catch (error) {
      if (demo.runs.status.peek().name !== 'running') demo.runs.fail(error);
    }
  }

  const demo: DemoState<T, Result> & { t: W } = openDemo<T, Result, W>(given, {
    ...{ ...plan, explain, isPanel: true },
    async compute(settings, { onPart, onProgress }) {
      const { writer } = modelState().ready ?? {};
      if (!writer) throw new Problem('no-model');
      [writing, isStopped, answering.value] = [writer, false, demo];
      const stopTelling = tellSilence((text) => (waiting.value = text), writer);
      const say = (text: string, done = 0, of = 0) => onProgress(done, of, text);
      try {
        return await answer(writer, settings, { part: onPart, say, isStopped: () => isStopped });
      } finally {
        stopTelling();
        [writing, answering.value] = [undefined, undefined];
      }
    },
    begin() {
      plan.begin?.();
      if (estimate)
        effect(() => {
          const text = modelReady.value ? estimate() : Promise.resolve('');
          untracked(() => void tell(text));
        });
    },
    close() {
      plan.close?.();
      writing?.stop();
    },
  });
  const { run } = demo;
  return Object.assign(demo, {
    ...{ waiting, estimated, explain },
    isHeld: () => answering.value !== undefined && answering.value !== demo,
    /** A second press waits until the model has stopped, since it writes one answer at a time. */
    async run() {
      if (!writing) await run();
    },
    /** Ends the run between two tokens; it is not aborted, since its answers count. */
    stop() {
      isStopped = true;
      writing?.stop();
    },
  });
}

export type ModelPanel<T extends Fields, Result, W extends DemoWords> = ReturnType<
  typeof openModelPanel<T, Result, W>
>;
