import { serve, type Call } from './rpc';
import type { AbstainRun } from './tinylm/abstaining';
import type { CostAsked, OpenFinetune } from './tinylm/finetune';
import { gauge } from './tinylm/gauge';
import type { WalkRoad } from './tinylm/lab';
import type { PathsRun } from './tinylm/paths';
import type { PromptRun } from './tinylm/prompting';
import type { AskedExam } from './tinylm/real-exam';
import type { ShippedQuestion } from './tinylm/shipped';
import { advance, ask, close, folder, open, prints, weights } from './tinylm/trainers';

/** Training needs nothing of these: each is fetched when it is first asked for. */
const shipped = () => import('./tinylm/shipped');
const prompting = () => import('./tinylm/prompting');
const abstaining = () => import('./tinylm/abstaining');
const lab = () => import('./tinylm/lab');
const paths = () => import('./tinylm/paths');
const realExams = () => import('./tinylm/real-exam');
const finetunes = () => import('./tinylm/finetune');

const service = {
  gauge,
  open,
  advance,
  close,
  weights,
  folder,
  prints,
  ask,
  askShipped: async (asked: ShippedQuestion) => (await shipped()).askShipped(asked),
  openRoad: async (asked: WalkRoad) => (await lab()).openRoad(asked),
  advanceRoad: async (asked: { id: string; milliseconds: number }) =>
    (await lab()).advanceRoad(asked),
  closeRoad: async (asked: { id: string }) => (await lab()).closeRoad(asked),
  realExam: async (asked: AskedExam) => (await realExams()).realExam(asked),
  finetuneCost: async (asked: CostAsked) => (await finetunes()).cost(asked),
  openFinetune: async (asked: OpenFinetune) => (await finetunes()).open(asked),
  advanceFinetune: async (asked: { id: string; milliseconds: number }, call: Call) =>
    (await finetunes()).advance(asked, call),
  finetuneChanges: async (asked: { id: string }) => (await finetunes()).changes(asked),
  finetuneFolder: async (asked: { id: string }) => (await finetunes()).folder(asked),
  finetunePrints: async (asked: { id: string; words: string }) => (await finetunes()).prints(asked),
  closeFinetune: async (asked: { id: string }) => (await finetunes()).close(asked),
  runAbstain: async (asked: AbstainRun, call: Call) => (await abstaining()).runAbstain(asked, call),
  runPaths: async (asked: PathsRun, call: Call) => (await paths()).runPaths(asked, call),
  runPrompt: async (asked: PromptRun, call: Call) => (await prompting()).runPrompt(asked, call),
};
export type TinylmService = typeof service;

serve(service);
