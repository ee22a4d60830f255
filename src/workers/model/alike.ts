import { chancesOf } from '~/lib/language-model/sampling';
import { leftPadded } from './columns';
import type { Opened } from './opened';

/** A difference of a chance that is invisible to readers. */
const UNSEEN = 1e-3;
const TEXT = 'one two 三四';

/**
 * Tests if a model writes the same text in a batch as alone. Some do not: networks with quantised activations round a
 * batch as a whole, and some ignore the mask. Those read one prompt at a time.
 *
 * @throws the runtime's error if the model cannot read even a single prompt
 */
export async function batchesAlike(
  opened: Omit<Opened, 'facts'>,
  padding: number,
): Promise<boolean> {
  const long = opened.spelling.idsOf(TEXT);
  const rows = [long, long.slice(0, Math.ceil(long.length / 2))];
  const read = async (some: readonly (readonly number[])[]) => {
    const reading = opened.open(some.length);
    try {
      return (await reading.read(leftPadded(some, padding))).map(chancesOf);
    } finally {
      await reading.close();
    }
  };
  const alone = [...(await read([rows[0]!])), ...(await read([rows[1]!]))];
  const together = await read(rows).catch(() => undefined);
  return alone.every((chances, row) =>
    chances.every((chance, id) => Math.abs(chance - (together?.[row]![id] ?? NaN)) < UNSEEN),
  );
}
