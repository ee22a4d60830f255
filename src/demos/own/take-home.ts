import { absolute, fetchFile } from '~/browser/page';
import type { KitThings } from '~/lib/kit/contents';
import { documentsOf } from '~/lib/kit/own-data';
import type { Exported } from '../kit/export';
import { opened, textsOf } from '../parts/shelf/shelf';
import type { OwnContext } from './context';
import { hasFigures } from './measured';

/** Tokens count as in the table. @throws TextProblem `too-many-chunks`; what a failed fetch throws */
export async function ownKit({ given, state, shelf, measured }: OwnContext): Promise<Exported> {
  const { locale, kit, vocabulary } = given.props;
  const [{ kitContents }, { zipOf }] = await Promise.all([
    import('~/lib/kit/contents'),
    import('~/browser/archive'),
  ]);
  const { instruction, examples } = state.prompt.value;
  const told = { ...(instruction && { instruction }), ...(examples !== undefined && { examples }) };
  const worker = given.page!.workers.connectRetriever();
  const things: KitThings = {
    documents: await documentsOf(textsOf(shelf).map(opened)),
    questions: shelf.questions.value,
    settings: { ...state.chosen.value, ...state.room.value, ...told },
    results: hasFigures(measured.value) ? measured.value : undefined,
    counter: {
      name: 'o200k',
      count: (texts) => worker.tokensOf({ texts, vocabulary: absolute(vocabulary) }),
    },
  };
  const fetched = async (path: string) => (await fetchFile(`${kit}${path}`)).text();
  const { files } = await kitContents(things, locale, fetched).finally(() => worker.stop());
  return zipOf('crossroads-kit', files);
}
