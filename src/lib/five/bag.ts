import type { FactsRecord } from '~/lib/ladder/replies';
import { isRight } from '~/lib/ladder/score';
import { placesRead } from '~/lib/ladder/shown';
import { factsOf, type Fact, type LadderWorld } from '~/lib/ladder/world';

export const STORY = ['closed', 'paste-all', 'fact', 'minilm-4', 'lora'] as const;
type StoryRoad = (typeof STORY)[number];

/** What most questions come to on a road; after a search, whether the right fact was found, too. */
type Outcomes = Readonly<Record<StoryRoad, boolean>> & { found: boolean };

/** The question of the story, with what the model wrote on each road, word for word. */
interface Bag {
  place: string;
  question: string;
  answer: string;
  /** Its number among the facts, from 0. */
  at: number;
  replies: Readonly<Record<StoryRoad, string>>;
  /** What the search handed over, best first. */
  read: readonly { text: string; isRight: boolean }[];
}

/**
 * The first question about a lost bag whose reply on every road of the story comes out as most questions do there.
 *
 * @throws if no question does
 */
export function bagOf(world: LadderWorld, record: FactsRecord, most: Outcomes): Bag {
  const facts = factsOf(world);
  for (const [at, fact] of facts.entries()) {
    if (fact.relation !== 'desk') continue;
    const bag = bagAt(facts, at, record);
    const isFound = bag.read.some((one) => one.isRight);
    const isTypical = STORY.every(
      (road) => isRight(bag.replies[road], [fact.answer]) === most[road],
    );
    if (isTypical && isFound === most.found) return bag;
  }
  throw new Error(
    'No question about a bag comes out as most questions do on all roads. Let the story be told of another relation in src/lib/five/bag.ts.',
  );
}

function bagAt(facts: readonly Fact[], at: number, { shown, jobs }: FactsRecord): Bag {
  const { place, exam: question, answer } = facts[at]!;
  const of = { list: 'exam', at, facts: facts.length } as const;
  const read = placesRead('minilm-4', shown['minilm-4']?.exam[at], of);
  const replies = Object.fromEntries(
    STORY.map((road) => [road, jobs[road]!.asked.exam!.replies[at]!]),
  ) as Bag['replies'];
  return {
    place,
    question,
    answer,
    at,
    replies,
    read: read.map((one) => ({ text: facts[one]!.text, isRight: one === at })),
  };
}
