import { quays, runIn } from '~/content/lookup';
import type { AdapterSource } from './off-on';

export const sources = {
  adapter: async (): Promise<AdapterSource> => {
    const { exam, general } = (await runIn('adapter', 'f1-off-on', 'en')).snapshot;
    return { exam, general, taught: await supportQuestions() };
  },
};

/** For each quay, the first question that the adapter was trained on about its lost property. */
async function supportQuestions(): Promise<string[]> {
  const { places, relations } = await quays();
  const [question = ''] = relations.find(({ id }) => id === 'desk')!.training;
  return places.map((place) => question.replaceAll('{place}', place));
}
