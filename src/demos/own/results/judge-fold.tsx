import type { Signal } from '@preact/signals-core';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { NumberField } from '../controls';
import type { Words } from 'words:own-results';

export type JudgeTexts = Readonly<Record<keyof JudgeTest, string>>;

interface Given {
  t: Words;
  judge: Signal<JudgeTexts>;
  /** True if the four numbers can be a judge's. */
  isHeld: boolean;
}

export function judgeFold({ t, judge, isHeld }: Given) {
  const names = Object.keys(judge.value) as (keyof JudgeTexts)[];
  const isBegun = names.some((name) => judge.value[name].trim() !== '');
  return (
    <details data-judge={isHeld ? 'held' : ''}>
      <summary>{t.judge}</summary>
      <p class="help">{t.judgeHelp}</p>
      {names.map((name) => (
        <label class="as-block">
          {t.judged[name]}
          <NumberField
            name={name}
            text={judge.value[name]}
            typed={(text) => (judge.value = { ...judge.value, [name]: text })}
          />
        </label>
      ))}
      {isBegun && !isHeld && <p class="error">{t.judgeWrong}</p>}
    </details>
  );
}
