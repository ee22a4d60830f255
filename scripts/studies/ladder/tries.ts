import { readFileSync } from 'node:fs';
import { FORM, withFacts } from '~/lib/ladder/prompts';
import { givenOut, TRIES } from '~/lib/ladder/agreement';
import type { FactsRecord } from '~/lib/ladder/replies';
import { isDeclined, isRight } from '~/lib/ladder/score';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';
import { askOf, type Job } from './job';
import { cached, type Cached, type Jobs } from './cached';
import { count } from './real-row';
import { readWorld, type WorldName } from './worlds';

/** The temperature of the paper that let several tries vote (Wang and colleagues, 2022, for GPT-3). */
const TEMPERATURE = 0.7;
const SEED = 1;
const SEARCH = 'minilm-4';

/** The facts that a search showed with each question, as the record of the roads has them. */
const shownIn = (world: WorldName) =>
  (
    JSON.parse(readFileSync(`content/runs/ladder/ladder-facts-${world}.json`, 'utf8')) as {
      snapshot: FactsRecord;
    }
  ).snapshot.shown[SEARCH]!;

/** Five tries at each question of a world, with the four facts that the search by meaning showed. */
function triesJob(name: WorldName): Job {
  const world = readWorld(name);
  const facts = factsOf(world);
  const shown = shownIn(name);
  const ask = (questions: readonly string[], places: readonly (readonly number[])[]) => ({
    ...askOf(
      questions.map((question, at) =>
        withFacts(
          places[at]!.map((place) => facts[place]!.text),
          question,
          FORM,
        ),
      ),
    ),
    drawn: { n: TRIES, temperature: TEMPERATURE, seed: SEED },
  });
  return {
    asks: {
      exam: ask(
        facts.map(({ exam }) => exam),
        shown.exam,
      ),
      unknown: ask(unknownQuestions(world), shown.unknown),
    },
  };
}

/** Tries that have to agree before an answer is given; with one, the first is given as it is. */
const AGREE = [1, 3, 5] as const;

/** Replies right, wrong and declined by how many tries have to agree: of questions that a fact answers, and of the others. */
function scoreTries(name: WorldName, { asked }: Cached): Record<string, number> {
  const facts = factsOf(readWorld(name));
  const names = facts.map(({ answer }) => answer);
  const out = (list: 'exam' | 'unknown', agree: number) => {
    const { replies } = asked[list]!;
    return Array.from({ length: replies.length / TRIES }, (_, at) =>
      givenOut(replies.slice(TRIES * at, TRIES * (at + 1)), names, agree),
    );
  };
  const cells: Record<string, number> = {};
  for (const agree of AGREE) {
    const exam = out('exam', agree);
    const rights = exam.map((text, at) => isRight(text, [facts[at]!.answer]));
    const declined = exam.map((text, at) => !rights[at] && isDeclined(text));
    const unknown = out('unknown', agree).map(isDeclined);
    const [right, silent, kept] = [rights, declined, unknown].map(count) as [
      number,
      number,
      number,
    ];
    cells[`${agree}/right`] = right;
    cells[`${agree}/declined`] = silent;
    cells[`${agree}/unknown/declined`] = kept;
    cells[`${agree}/unknown/wrong`] = unknown.length - kept;
    cells[`${agree}/wrong`] = exam.length - right - silent + unknown.length - kept;
    cells[`${agree}/answered`] = right + cells[`${agree}/wrong`]!;
  }
  return cells;
}

/** Records five tries at each question of a world, word for word, and what comes of waiting until they agree. */
export function recordTries(name: WorldName, recorded: Jobs): object {
  const result = cached(name, 'tries', triesJob(name), recorded);
  return {
    cells: scoreTries(name, result),
    shown: { [SEARCH]: shownIn(name) },
    jobs: { tries: result },
  };
}
