import lab from '~/lib/roads/road.ts?raw';
import prompts from '~/lib/roads/prompts.ts?raw';
import retrieve from '~/lib/roads/retrieve.ts?raw';
import summary from '~/lib/roads/summary.ts?raw';
import facts from '~/lib/roads/tasks/facts.ts?raw';
import behaviour from '~/lib/roads/tasks/behaviour.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/roads/${path}.ts`, source });

/** The files of the Code tab: a road from end to end, what it is given, two tasks, how it is counted. */
export const CODE = [
  at('road', lab),
  at('prompts', prompts),
  at('retrieve', retrieve),
  at('tasks/facts', facts),
  at('tasks/behaviour', behaviour),
  at('summary', summary),
];
