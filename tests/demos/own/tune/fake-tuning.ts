import { signal } from '@preact/signals-core';
import { vi } from 'vitest';
import { parse } from 'yaml';
import type { Connect, TuningWorker } from '~/demos/own/tune/crew';
import { begin } from '~/demos/own/tune/running';
import { openTune, type Tune } from '~/demos/own/tune/state';
import type { TuningExample } from '~/lib/own/tuning/tokens';
import { textOf } from '../../../architecture/tree';
import { EVERYDAY } from '../../../unit/lib/own/tuning/everyday';

/** What a test may make of a worker. */
export interface Manners {
  stored?: boolean;
  /** The worker, from 0, whose opening is refused. */
  refuses?: number;
  /** The step at which it dies, once. */
  dies?: number;
  loss?: number;
}

export interface FakeTuning {
  tune: Tune;
  /** What each worker was asked, in order. */
  calls: string[][];
  stopped: number[];
}

/** Tokens of an example: one a word, and the marks. */
const tokensOf = ({ messages, reply }: TuningExample) => {
  const words = (text: string) => text.split(' ').length;
  const from = messages.reduce((sum, { content }) => sum + words(content), 2);
  return { tokens: Array<number>(from + words(reply) + 1).fill(1), from };
};

const failed = (code: string, values = {}) => Object.assign(new Error(code), { code, values });

/** A worker that counts words, whose state is the number of its steps, and that is right from the second step on. */
function fakeWorker(at: number, fake: FakeTuning, manners: Manners): TuningWorker {
  let steps = 0;
  const calls: string[] = (fake.calls[at] = []);
  const methods = {
    rows: ({ examples }: { examples: TuningExample[] }) => examples.map(tokensOf),
    open() {
      if (manners.refuses === at) throw failed('memory-refused', { megabytes: 400 });
      return { megabytes: 350, keeps: true, stored: manners.stored ?? true };
    },
    gradients: () => ({ loss: manners.loss ?? 1 / (steps + 1), numbers: new Float32Array(2) }),
    apply() {
      if (manners.dies === steps + 1) {
        delete manners.dies;
        throw failed('worker-died');
      }
      steps++;
    },
    loss: () => 1 / (steps + 1),
    write: ({ asked }: { asked: TuningExample['messages'][] }) =>
      asked.map((messages) => ({
        text: steps > 1 ? `right ${messages.at(-1)!.content}` : 'Paris',
        cut: 0,
      })),
    state: () => ({ steps, numbers: new Float32Array(6) }),
    restore: ({ state }: { state: { steps: number } }) => void (steps = state.steps),
    peft: () => ({ 'adapter_config.json': '{}' }),
  };
  const told = Object.entries(methods).map(([name, perform]) => [
    name,
    async (argument: never) => {
      calls.push(name);
      return perform(argument);
    },
  ]);
  return { ...Object.fromEntries(told), stop: () => fake.stopped.push(at) } as TuningWorker;
}

/** So many rows as JSON Lines, whose reply is what the fake model writes once it has learnt. */
export const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ prompt: `question ${at}`, reply: `question ${at}` }),
  ).join('\n');

const words = parse(textOf('content/words/own-tune.en.yaml')) as Tune['t'];

export function fakeTuning(manners: Manners = {}): FakeTuning {
  const fake = { calls: [], stopped: [] } as unknown as FakeTuning;
  const connect = () => fakeWorker(fake.calls.length, fake, manners);
  const context = {
    given: { props: { locale: 'en', tuning: '/tuning/' }, kit: { problems: {}, failed: '' } },
    shelf: { questions: signal([]) },
    demo: {},
  };
  fake.tune = openTune(context as never, words, connect as unknown as Connect);
  return fake;
}

/** The page that a run stands in: three cores, and a host with the everyday rows. */
export function stubPage(): void {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(EVERYDAY)));
  vi.stubGlobal('location', { href: 'https://example.org/en/own/' });
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
}

/** A run of two passes that is over. */
export async function ran(rows = 10, manners: Manners = {}, settings = {}): Promise<FakeTuning> {
  const fake = fakeTuning(manners);
  fake.tune.text.value = rowsOf(rows);
  fake.tune.form.set({ passes: 2, everyday: '0', ...settings });
  await begin(fake.tune);
  return fake;
}
