import type { DemoState } from '~/demos/kit/demo-state';
import { FieldList } from '~/demos/kit/Field';
import { Choice } from '~/demos/parts/choice';
import type { Fields } from '~/lib/settings/table';
import { isWholeRule, RIGHT_KINDS, type RightRule } from '~/lib/own/tuning/rule';
import { SHOWN } from './fields';
import { judgeView } from './judge';
import type { Tune } from './state';

export const settingsView = (tune: Tune) => (
  <section>
    {ruleView(tune)}
    <details class="own-way hair-above" data-tuning-settings>
      <summary class="half-finger">
        {tune.t.settings} <small class="soft">{tune.t.settingsHolds}</small>
      </summary>
      <div class="tune-fields">
        <FieldList of={formOf(tune)} names={SHOWN} />
      </div>
    </details>
  </section>
);

/** The form of the settings, as fields of the kit take it. */
const formOf = ({ demo, form, t }: Tune) =>
  ({ ...demo, name: 'tune', form, t }) as unknown as DemoState<Fields, unknown>;

/** A form of two gaps, as a form is typed. */
const FORM_EXAMPLE = 'In short: ... Next: ...';

/** True if the rule by which the run is judged is not the one that it began with. */
export function isRuleChanged({ current, judging }: Tune): boolean {
  const then = current.value?.rule;
  const now = judging.value;
  return then !== undefined && (then.kind !== now.kind || then.form !== now.form);
}

function ruleView(tune: Tune) {
  const { t, rule, chosenRule } = tune;
  const { kind, form = '' } = rule.value;
  const turn = (next: Partial<RightRule>) =>
    (chosenRule.value = { ...rule.peek(), called: undefined, ...next });
  return (
    <div>
      <label class="as-block">
        {t.rule}{' '}
        <Choice
          name="tuning-rule"
          options={RIGHT_KINDS.map((one) => [one, t.rules[one]] as const)}
          chosen={kind}
          choose={(one) => turn({ kind: one })}
        />
      </label>
      {kind === 'form' && (
        <label class="as-block above-3">
          {t.form}
          <input
            type="text"
            name="tuning-form"
            placeholder={FORM_EXAMPLE}
            value={form}
            onInput={({ currentTarget }) => turn({ form: currentTarget.value })}
          />
        </label>
      )}
      {kind === 'judge' && judgeView(tune)}
      {kind === 'form' && !isWholeRule(rule.value) && (
        <p class="help">{t.problems['form-empty']}</p>
      )}
      <p class="help" role="status" data-rule-changed>
        {isRuleChanged(tune) && t.ruleChanged}
      </p>
    </div>
  );
}
