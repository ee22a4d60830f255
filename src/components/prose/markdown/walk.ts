import { quiz } from '~/content/lookup';
import { block, quoted, unwrapped } from '~/lib/markdown';
import { quizQuestions } from './ends';
import type { Written } from './paper';

const paragraph: Written = async (_, __, inner) => block(await inner());

const Choice: Written = async ({ attributes }, _, inner) =>
  block(`**${attributes.press}** ${unwrapped(await inner())}`);

export const walkWriters: Readonly<Record<string, Written>> = {
  Check: async (_, paper) => block(quizQuestions(await quiz(paper.id), paper)),
  Choice,
  Closing: paragraph,
  Formerly: () => '',
  Found: async (_, __, inner) => `\n\n<!--found-->${unwrapped(await inner())}\n\n`,
  Need: paragraph,
  Ask: () => '',
  Yours: paragraph,
  Why: async (_, __, inner) => block(quoted(unwrapped(await inner()))),
};
