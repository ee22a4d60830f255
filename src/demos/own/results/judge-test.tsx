import { computed, signal } from '@preact/signals-core';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { NumberField } from '../controls';
import type { Words } from 'words:own-results';

const COUNTS = ['foundRight', 'knownRight', 'foundWrong', 'knownWrong'] as const;
const numberIn = (text = '') => (text.trim() === '' ? NaN : Number(text));

/** On how many known answers a judging model was right, once the reader has counted. */
export function openJudgeTest(t: Words) {
  const typed = signal<Partial<Record<keyof JudgeTest, string>>>({});
  const tested = computed((): JudgeTest | undefined => {
    const numbers = COUNTS.map((name) => [name, numberIn(typed.value[name])] as const);
    const test = Object.fromEntries(numbers) as unknown as JudgeTest;
    const isWhole = numbers.every(([, one]) => Number.isSafeInteger(one) && one >= 0);
    const isLikely =
      test.knownRight >= Math.max(1, test.foundRight) &&
      test.knownWrong >= Math.max(1, test.foundWrong);
    return isWhole && isLikely ? test : undefined;
  });
  const fold = () => (
    <details data-judge={tested.value ? 'held' : ''}>
      <summary>{t.judge}</summary>
      <p class="help">{t.judgeHelp}</p>
      {COUNTS.map((name) => (
        <label class="as-block">
          {t.judged[name]}
          <NumberField
            name={name}
            text={typed.value[name] ?? ''}
            typed={(text) => (typed.value = { ...typed.value, [name]: text })}
          />
        </label>
      ))}
      {!tested.value && Object.values(typed.value).some((text) => text.trim() !== '') && (
        <p class="error">{t.judgeWrong}</p>
      )}
    </details>
  );
  return { tested, fold };
}
