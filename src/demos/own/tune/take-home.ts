import { zipOf } from '~/browser/archive';
import { save } from '~/browser/save-file';
import { fill, formatNumber } from '~/i18n/format';
import digests from '~/lib/hub/digests.json';
import { SMOLLM2, SMOLLM2_ABOUT, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { LOCALES } from '~/lib/locale';
import { lostOf } from '~/lib/own/tuning/twice';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import { chosenStep } from '~/lib/own/tuning/run';
import { alphaOf } from '~/lib/own/tuning/settings';
import { countsOf, outcomeNow, sharesOf } from './outcome';
import { isRuleChanged } from './settings-view';
import type { Tune } from './state';

const FOLDER = 'crossroads-adapter';

/** Python that loads the adapter and has it answer the first held-out row; what is JSON is Python, too. */
export const pythonOf = ({ current }: Pick<Tune, 'current'>): string => `from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer
name = "HuggingFaceTB/${SMOLLM2_ABOUT.name}"
tokenizer = AutoTokenizer.from_pretrained(name)
model = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(name), "${FOLDER}")
messages = ${JSON.stringify(current.value!.split.held[0]!.messages)}
prompt = "".join(f"<|im_start|>{m['role']}\\n{m['content']}<|im_end|>\\n" for m in messages)
tokens = tokenizer(prompt + "<|im_start|>assistant\\n", return_tensors="pt")
reply = model.generate(**tokens, max_new_tokens=64, do_sample=False)[0][tokens.input_ids.shape[1]:]
print(tokenizer.decode(reply, skip_special_tokens=True))
`;

/** Saves the adapter in the format of peft, with the rows as they were split and a card of the run. */
export function saveAdapter(tune: Tune): void {
  const { peft, split } = tune.current.peek()!;
  const files = [
    ...Object.entries(peft!).map(([path, text]) => ({ path, text })),
    { path: 'rows-train.jsonl', text: asJsonLines(split.train) },
    ...(split.stop.length > 0 ? [{ path: 'rows-stop.jsonl', text: asJsonLines(split.stop) }] : []),
    { path: 'rows-held-out.jsonl', text: asJsonLines(split.held) },
    { path: 'run-card.md', text: runCard(tune) },
  ];
  save(zipOf(FOLDER, files));
}

export function runCard(tune: Tune): string {
  const { t, locale, current } = tune;
  const one = current.peek()!;
  const outcome = outcomeNow(tune)!;
  const declined = countsOf(outcome.refusals);
  const { plan, losses, stops, steps } = one.run;
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const listed = (all: readonly string[]) => all.join(LOCALES[locale].listComma);
  return fill(t.card, {
    name: SMOLLM2_ABOUT.name,
    licence: SMOLLM2_ABOUT.licence,
    made: one.made,
    ...plan,
    alpha: alphaOf(plan),
    modules: listed(plan.modules),
    everyday: number(100 * plan.everyday),
    rule: ruleText(tune),
    changed: isRuleChanged(tune) ? t.ruleChanged : '',
    train: one.split.train.length,
    stop: one.split.stop.length,
    held: one.split.held.length,
    step: chosenStep(one.run),
    steps,
    first: number(losses[0] ?? 0, 3),
    last: number(losses.at(-1) ?? 0, 3),
    stops: listed(stops.map(({ step, loss }) => `${number(step)} (${number(loss, 3)})`)),
    ...sharesOf(outcome.held, tune),
    ...lostOf(outcome.everyday),
    kept: declined.after,
    refused: declined.before,
    digests: digestLines(),
    python: pythonOf(tune),
    note: t.pythonNote,
  });
}

/** The rule by which replies are judged now, with its form. */
function ruleText({ t, judging }: Tune): string {
  const { kind, form, by } = judging.peek();
  const added = kind === 'judge' ? by : kind === 'form' && form;
  return [t.rules[kind], added].filter(Boolean).join(': ');
}

const digestLines = (): string =>
  SMOLLM2_FILES.map((file) => {
    const path = `lm/${SMOLLM2}/${file}` as keyof typeof digests;
    return `- ${file}: \`${digests[path]}\``;
  }).join('\n');
