import { absolute, fetchFile } from '~/browser/page';
import type { KitThings } from '~/lib/kit/contents';
import type { Exported } from '../kit/export';
import type { OwnContext } from './context';
import { hasFigures } from './measured';

/** Tokens count as in the table. @throws TextProblem `too-many-chunks`; what a failed fetch throws */
export async function ownKit({
  given,
  state,
  shelf,
  texts,
  measured,
}: OwnContext): Promise<Exported> {
  const { locale, kit, vocabulary } = given.props;
  const [{ kitContents }, { zipOf }] = await Promise.all([
    import('~/lib/kit/contents'),
    import('~/browser/archive'),
  ]);
  const { instruction, examples } = state.prompt.value;
  const told = { ...(instruction && { instruction }), ...(examples !== undefined && { examples }) };
  const things: KitThings = {
    documents: await texts.documents(),
    questions: shelf.questions.value,
    settings: { ...state.chosen.value, ...state.room.value, ...told },
    results: hasFigures(measured.value) ? measured.value : undefined,
    counter: {
      name: 'o200k',
      count: (all) => texts.worker.tokensOf({ texts: all, vocabulary: absolute(vocabulary) }),
    },
  };
  const fetched = async (path: string) => (await fetchFile(`${kit}${path}`)).text();
  const { files } = await kitContents(things, locale, fetched);
  return zipOf('crossroads-kit', files);
}
