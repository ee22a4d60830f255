import { computed, signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import { openDemo, type Plan } from '~/demos/kit/open-demo';
import type { DemoWords, Given } from '~/demos/kit/page';
import { problemText } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';
import type { Fields, Settings } from '~/lib/settings/table';
import { modelProblems } from '../language-model/lazy';
import { model, modelState } from '../language-model/state';
import { tellSilence } from '../language-model/tell-silence';
import type { Writer } from '../language-model/writer';

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
}

/**
 * A panel whose questions a language model answers: the page's one, which `ModelPanel.astro` loads. Stop ends the writing,
 * and what was written until then is the result.
 */
export function openModelPanel<T extends Fields, Result, W extends DemoWords>(
  given: Given<T, W>,
  { answer, ...plan }: ModelPlan<T, Result>,
) {
  const { props, t, kit } = given;
  const waiting = signal('');
  let writing: Writer | undefined;
  let isStopped = false;
  const explain = (error: unknown) =>
    problemText(error, { ...kit.problems, ...modelProblems(), ...t.problems }, props.locale) ??
    kit.failed;

  const demo: DemoState<T, Result> & { t: W } = openDemo<T, Result, W>(given, {
    ...{ ...plan, explain, isPanel: true },
    async compute(settings, { onPart, onProgress }) {
      const { writer } = modelState().ready ?? {};
      if (!writer) throw new Problem('no-model');
      [writing, isStopped] = [writer, false];
      const stopTelling = tellSilence((text) => (waiting.value = text), writer);
      const say = (text: string, done = 0, of = 0) => onProgress(done, of, text);
      try {
        return await answer(writer, settings, { part: onPart, say, isStopped: () => isStopped });
      } finally {
        stopTelling();
        writing = undefined;
      }
    },
    close: () => writing?.stop(),
  });
  const { run } = demo;
  return Object.assign(demo, {
    ...{ waiting, explain },
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
