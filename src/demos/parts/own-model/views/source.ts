import { everydayRows, formatExams, glosses, quays } from '~/content/lookup';
import { factsAbout, factsOf, unknownQuestions } from '~/lib/ladder/world';

export const sources = {
  ladder: async () => {
    const world = await quays();
    return {
      facts: factsOf(world),
      unknown: unknownQuestions(world),
      practice: factsAbout(world, world.unknown.places),
      filing: await formatExams(),
      everyday: (await everydayRows()).exam,
      glosses: await glosses(),
    };
  },
};
