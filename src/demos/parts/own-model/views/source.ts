import { formatExams, glosses, quays, run } from '~/content/lookup';
import { factsAbout, factsOf, unknownQuestions } from '~/lib/ladder/world';

export const sources = {
  ladder: async () => {
    const world = await quays();
    return {
      facts: factsOf(world),
      unknown: unknownQuestions(world),
      practice: factsAbout(world, world.unknown.places),
      filing: await formatExams(),
      filed: (await run('ladder-format')).snapshot.jobs,
      glosses: await glosses(),
    };
  },
};
