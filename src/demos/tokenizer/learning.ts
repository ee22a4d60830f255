import { absolute } from '~/browser/page';
import type { Progress } from '~/demos/kit/run-state';
import type { Learnt } from '~/lib/text/byte-pairs/learn';
import type { Page } from '~/demos/kit/page';
import { checkSentence } from './core/limits';
import { LANGUAGES, tokenizerFields, type TokenizerSettings } from './core/settings';
import type { TokenizerPage, TokenizerResult } from './state';

export const NOTHING: TokenizerResult = {
  learnt: { merges: [], counts: [], ended: false },
  compared: {},
};

/** Learns, compares and counts in the demo's worker. */
export function openLearning(props: TokenizerPage, page: Page | undefined) {
  const worker = page?.workers.connectTokenizer();
  /** The addresses must be absolute, since a worker has no page to resolve a path against. */
  const handbook = () => absolute(props.handbook);
  let last: { from: string; learnt: Learnt } | undefined;
  const learn = async ({ training }: TokenizerSettings, progress: Progress): Promise<Learnt> => {
    if (last?.from !== training) {
      const learnt = await worker!.learn({ handbook: handbook(), training }, progress);
      last = { from: training, learnt };
    }
    return last.learnt;
  };
  const count = ({ en, zh }: TokenizerSettings, progress: Progress) => {
    const vocabularies = props.published.vocabularies.map(({ name, file }) => ({
      name,
      address: absolute(file),
    }));
    return worker!.countBy({ vocabularies, sentences: { en, zh } }, progress);
  };
  return {
    /**
     * @param counts true if the sentences are counted by the published vocabularies, too, which the first time loads
     * @throws BytePairProblem if a sentence is too long
     */
    async run(form: TokenizerSettings, counts: boolean, progress: Progress) {
      for (const language of LANGUAGES) checkSentence(form[language]);
      const learnt = await learn(form, progress);
      const merges = Math.min(form.merges, tokenizerFields.merges.max);
      const compared = await worker!.compare({ handbook: handbook(), merges }, progress);
      return { learnt, compared, ...(counts && { counted: await count(form, progress) }) };
    },
    stop: () => worker?.stop(),
  };
}
