import type { FactsRecord } from '~/lib/ladder/replies';
import { isRight } from '~/lib/ladder/score';
import { factsOf, type LadderWorld } from '~/lib/ladder/world';
import type { RoadResult } from '~/lib/own/results';
import { verdictOf } from '~/lib/own/verdict';
import { headline, mayNotSay, maySay, type Said } from './verdict/sentences';

/** The roads of this page, with the jobs of the ladder that took them. */
const JOBS = { closed: 'plain', 'paste-all': 'paste', 'minilm-4': 'search' } as const;

/** What this page would say of a record of the ladder, had a reader brought its facts and questions. */
export function sampleVerdict(world: LadderWorld, { jobs }: FactsRecord, said: Said) {
  const questions = factsOf(world).map(({ exam, answer }) => ({ question: exam, words: answer }));
  const roads = Object.entries(JOBS).map(([job, road]): RoadResult => ({
    road,
    model: 'SmolLM2',
    answers: jobs[job]!.asked.exam!.replies.map((text, at) => ({
      text,
      outcome: isRight(text, [questions[at]!.words]) ? 'right' : 'wrong',
      cites: false,
      given: false,
      promptTokens: 0,
      tokens: 0,
      seconds: 0,
    })),
  }));
  const verdict = verdictOf({ roads, questions, cells: [], room: { k: 4, budget: 0 } });
  const [may, mayNot] = [maySay(verdict, [], said), mayNotSay(verdict, questions, said)];
  return { ...headline(verdict, said), may, mayNot };
}
