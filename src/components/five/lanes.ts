import type { Five } from '~/content/lookup';
import type { Lane } from '~/lib/five/lane';
import { percentOf, type Sum } from '~/lib/five/sums';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Station } from './stations';
import { decimal } from './values';

/** A model in the lines under a picture: its mark, and its value in words. */
export interface ModelLane extends Omit<Lane, 'road' | 'guessing'> {
  said: string;
  /** The interval in words, of this page's model. */
  range?: string;
  isGuessable?: true;
}

type Picture = Exclude<Station, 'yours'>;

/** The toy, the model of the page and a larger one by the road of a picture. */
export function lanesOf(picture: Picture, { roads, others }: Five, locale: Locale): ModelLane[] {
  const { toy, larger } = others;
  const whole = (value: number) => decimal(value, locale);
  const { to } = LOCALES[locale];
  const toyLane = ({ value, low, high }: typeof toy.closed): ModelLane => ({
    ...{ size: 'toy', values: [value], interval: [low, high], said: whole(value) },
  });
  const ours = (sum: Sum): ModelLane => ({
    ...{ size: 'ours', values: [percentOf(sum)], ...intervalOf(sum, locale) },
    said: whole(percentOf(sum)),
  });
  const far = (...values: number[]): ModelLane => ({
    ...{ size: 'larger', values, said: values.map(whole).sort().join(to) },
  });
  const moved = (size: Lane['size'], before: number, after: number): ModelLane => ({
    ...{ size, values: [after], before, said: `${whole(before)} → ${whole(after)}` },
  });
  const pictures: Record<Picture, () => ModelLane[]> = {
    ask: () => [toyLane(toy.closed), ours(roads.closed), guessed(far(larger.closed))],
    paste: () => [
      toyLane(toy.pasted),
      ours(roads.pasted),
      { ...far(larger.tenth, larger.first), interval: [larger.tenth, larger.first] },
    ],
    search: () => [toyLane(toy.search), ours(roads.search), guessed(far(larger.search))],
    tune: () => [toyLane(toy.lora), ours(roads.lora), guessed(far(larger.tuned))],
    forgot: () => {
      const { closed, lora } = roads.everyday;
      return [
        moved('toy', toy.before, toy.after),
        {
          ...moved('ours', percentOf(closed), percentOf(lora)),
          ...intervalOf(lora, locale),
        },
        moved('larger', larger.known, larger.kept),
      ];
    },
  };
  return pictures[picture]();
}

const guessed = (lane: ModelLane): ModelLane => ({ ...lane, isGuessable: true });

function intervalOf({ low, high }: Sum, locale: Locale) {
  const [from, to] = [low, high].map((share) => Math.round(100 * share)) as [number, number];
  return { interval: [from, to] as const, range: `${from}${LOCALES[locale].to}${to}` };
}
