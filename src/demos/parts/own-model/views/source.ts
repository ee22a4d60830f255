import { formatExam, quays } from '~/content/lookup';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';

export const sources = {
  ladder: async () => {
    const [world, { messages }] = await Promise.all([quays(), formatExam()]);
    const { text, line } = messages[0]!;
    return { facts: factsOf(world), unknown: unknownQuestions(world), message: text, line };
  },
};
