import { generate, type Model } from '~/lib/tinylm';
import { questionsOf } from '~/demos/prompt/core/hidden';
import { questionPart, tokensOf } from '~/demos/prompt/core/prompt';
import { QUESTIONS, type PromptSettings, type RunSettings } from '~/demos/prompt/core/settings';
import type { Task } from '~/demos/prompt/core/task';
import { templateOf } from '~/demos/prompt/core/template';
import { readable, RELATIONS, relationOf } from '~/lib/world';

/** The question that is drawn, and the tokens drawn of each kind. */
const DRAWN = 1;
const SHOWN = 4;

/**
 * The questions alone, answered under two schemas. One has an enum of the topic's values, the other has `unknown` in it, too; at each
 * place the likeliest of the tokens that the schema allows is written. Counts of the answers, and one question with its tokens.
 */
export function schemaResult(
  model: Model,
  task: Task,
  settings: Pick<RunSettings, keyof PromptSettings | 'note'>,
) {
  const { lexicon } = task.world;
  const template = templateOf(task, settings);
  const questions = questionsOf(task, { count: QUESTIONS, note: settings.note, topics: 'even' });
  const prompts = questions.map((each) => tokensOf(task, [questionPart(task, template, each)]));
  const known = lexicon.vocabulary.first.reserved;
  const options = { most: 1, known, tell: known };
  const ranked = (begun: readonly number[][]) =>
    generate(model, begun, options).map(([first]) => first!.likeliest);
  const firsts = ranked(prompts);
  const valuesOf = (i: number) =>
    lexicon.values[relationOf(questions[i]!.cell)]!.map((value) => lexicon.spelling[value]!);
  const best = (of: (typeof firsts)[number], allowed: readonly number[]) =>
    of.find(({ token }) => allowed.includes(token))!.token;
  const begun = firsts.map((of, i) =>
    best(
      of,
      valuesOf(i).map(([first]) => first!),
    ),
  );
  const seconds = ranked(prompts.map((prompt, i) => [...prompt, begun[i]!]));
  const answers = begun.map((first, i) => {
    const ends = valuesOf(i).flatMap(([one, second]) => (one === first ? (second ?? []) : []));
    return ends.length ? [first, best(seconds[i]!, ends)] : [first];
  });
  const isRight = (i: number) =>
    String(answers[i]) === String(lexicon.spelling[questions[i]!.value]);
  const declines = (i: number) =>
    best(firsts[i]!, [lexicon.unknown, ...valuesOf(i).map(([first]) => first!)]) ===
    lexicon.unknown;
  const places = [...questions.keys()];
  const count = (holds: (i: number) => boolean) => places.filter(holds).length;
  const right = count(isRight);
  const unknown = count(declines);
  const honest = count((i) => isRight(i) && !declines(i));
  return {
    cells: {
      n: questions.length,
      'values/right': right,
      'values/invented': questions.length - right,
      'unknown/unknown': unknown,
      'unknown/right': honest,
      'unknown/invented': questions.length - unknown - honest,
    },
    drawn: drawn(),
  };

  function drawn() {
    const enumerated = valuesOf(DRAWN).flatMap(([first]) => first!);
    const chance = (token: number) =>
      firsts[DRAWN]!.find((one) => one.token === token)!.probability;
    const show = (tokens: readonly number[]) => readable(lexicon, tokens);
    const told = (tokens: readonly number[]) =>
      tokens
        .map((token) => ({
          text: show([token]),
          probability: Number(chance(token).toPrecision(4)),
        }))
        .toSorted((one, other) => other.probability - one.probability);
    const rest = firsts[DRAWN]!.flatMap(({ token }) =>
      token === lexicon.unknown || enumerated.includes(token) ? [] : token,
    );
    return {
      question: show(prompts[DRAWN]!.slice(1)),
      topic: RELATIONS[relationOf(questions[DRAWN]!.cell)]!,
      register: show(lexicon.spelling[questions[DRAWN]!.value]!),
      unknown: told([lexicon.unknown])[0]!,
      /** All values of the schema; what they sum to is what a mask shares out again. */
      values: told(enumerated),
      others: told(rest).slice(0, SHOWN),
    };
  }
}
