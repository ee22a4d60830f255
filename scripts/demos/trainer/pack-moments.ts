import type { Given, Moment, PackedMoments } from '~/lib/trainer/moments';

export function packMoments(given: readonly Given[], moments: readonly Moment[]): PackedMoments {
  const texts = [...new Set(moments.flatMap(({ said }) => said))].sort();
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return {
    given: [...given],
    texts,
    at: moments.map(({ step, said }) => [step, said.map((text) => numbers.get(text)).join(' ')]),
  };
}
