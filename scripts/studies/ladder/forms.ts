import { PROMPT_FORMS, withFacts, type PromptForm } from '~/lib/ladder/prompts';
import { isRight } from '~/lib/ladder/score';
import { type LadderWorld } from '~/lib/ladder/world';
import { practiceFacts } from '../../ladder/training';
import { askOf, type Job } from './job';
import type { Cached } from './cached';
import { byMeaning } from './search';

/** Each form on facts about places that the exam does not know: four facts in a prompt, as MiniLM finds them. */
export async function formsJob(world: LadderWorld): Promise<{ job: Job; found: number[][] }> {
  const facts = practiceFacts(world);
  const questions = facts.map(({ exam }) => exam);
  const search = await byMeaning(
    facts.map(({ text }) => text),
    questions,
  );
  const found = questions.map((question) => search(question).slice(0, 4));
  const prompts = (form: PromptForm) =>
    questions.map((question, at) =>
      withFacts(
        found[at]!.map((place) => facts[place]!.text),
        question,
        form,
      ),
    );
  return {
    found,
    job: { asks: Object.fromEntries(PROMPT_FORMS.map((form) => [form, askOf(prompts(form))])) },
  };
}

/** Right answers of each form, of sixty. */
export function scoreForms(world: LadderWorld, result: Cached): Record<string, number> {
  const facts = practiceFacts(world);
  const rightOf = (replies: readonly string[]) =>
    replies.filter((reply, at) => isRight(reply, [facts[at]!.answer])).length;
  return Object.fromEntries(
    Object.entries(result.asked).map(([form, { replies }]) => [`${form}/right`, rightOf(replies)]),
  );
}
