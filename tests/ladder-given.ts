import { drawMessages } from '~/lib/ladder/draw';
import { factsAbout, factsOf, unknownQuestions } from '~/lib/ladder/world';
import { readGlosses, readLadder } from './content/read';

const { worlds, sorting, general } = readLadder();
const quays = worlds[0]!;

/** What the views of the ladder draw from, beside a record. */
export const ladderGiven = {
  facts: factsOf(quays),
  unknown: unknownQuestions(quays),
  practice: factsAbout(quays, quays.unknown.places),
  filing: [1, 2, 3].map((draw) => {
    const { training: examples, test: messages } = drawMessages(sorting, quays.places, draw);
    return { labels: sorting.kinds.map(({ label }) => label), examples, messages };
  }),
  everyday: general.exam,
  changed: [],
  glosses: readGlosses(),
};
