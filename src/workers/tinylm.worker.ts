import { serve, type Call } from './rpc';
import type { AbstainRun } from '~/demos/abstain/worker/abstaining';
import type { CostAsked, OpenFinetune } from '~/demos/finetune/worker/finetune';
import { measureSpeed } from './tinylm/device-speed';
import type { OpenRoad } from '~/demos/four-roads/worker/lab';
import type { PromptRun } from '~/demos/prompt/worker/prompting';
import { open } from '~/demos/trainer/worker/trainers';
import { advance, changes, close } from './tinylm/runs';

/** Training does not need these modules, so each is loaded on first use. */
const prompting = () => import('~/demos/prompt/worker/prompting');
const abstaining = () => import('~/demos/abstain/worker/abstaining');
const lab = () => import('~/demos/four-roads/worker/lab');
const finetunes = () => import('~/demos/finetune/worker/finetune');

const service = {
  measureSpeed,
  open,
  advance,
  changes,
  close,
  openRoad: async (asked: OpenRoad) => (await lab()).openRoad(asked),
  advanceRoad: async (asked: { id: string; milliseconds: number }) =>
    (await lab()).advanceRoad(asked),
  closeRoad: async (asked: { id: string }) => (await lab()).closeRoad(asked),
  finetuneCost: async (asked: CostAsked) => (await finetunes()).cost(asked),
  openFinetune: async (asked: OpenFinetune) => (await finetunes()).open(asked),
  runAbstain: async (asked: AbstainRun, call: Call) => (await abstaining()).runAbstain(asked, call),
  runPrompt: async (asked: PromptRun, call: Call) => (await prompting()).runPrompt(asked, call),
};
export type TinylmService = typeof service;

serve(service);
