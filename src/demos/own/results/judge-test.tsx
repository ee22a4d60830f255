import { computed, signal } from '@preact/signals-core';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { NumberField } from '../controls';
import type { Words } from 'words:own-results';

/** On how many known answers a judging model was right, once the reader has counted. */
export function openJudgeTest(t: Words) {
  const typed = {
    foundRight: signal(''),
    knownRight: signal(''),
    foundWrong: signal(''),
    knownWrong: signal(''),
  };
  const names = Object.keys(typed) as (keyof JudgeTest)[];
  const tested = computed((): JudgeTest | undefined => {
    const [foundRight = 0, knownRight = 0, foundWrong = 0, knownWrong = 0] = names.map((name) =>
      Number(typed[name].value.trim() || NaN),
    );
    const test = { foundRight, knownRight, foundWrong, knownWrong };
    const isWhole = Object.values(test).every((one) => Number.isSafeInteger(one) && one >= 0);
    const isLikely = knownRight >= Math.max(1, foundRight) && knownWrong >= Math.max(1, foundWrong);
    return isWhole && isLikely ? test : undefined;
  });
  const fold = () => (
    <details data-judge={tested.value ? 'held' : ''}>
      <summary>{t.judge}</summary>
      <p class="help">{t.judgeHelp}</p>
      {names.map((name) => (
        <label class="as-block">
          {t.judged[name]}
          <NumberField name={name} of={typed[name]} />
        </label>
      ))}
      {!tested.value && names.some((name) => typed[name].value.trim() !== '') && (
        <p class="error">{t.judgeWrong}</p>
      )}
    </details>
  );
  return { tested, fold };
}
