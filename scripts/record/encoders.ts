import { existsSync } from 'node:fs';
import { REAL, type RealEncoder } from '~/lib/encoder/models';
import { memoized } from '~/lib/memo';
import { openShipped, type Encoder } from '../../tools/models/open-encoder';

/** True where `npm run models` has made an encoder. */
export const isEncoderHere = (name: RealEncoder): boolean =>
  existsSync(`public/encoder/${name}/config.json`);

/** True where it has made all of them; without them records stay as they are. */
export const areEncodersHere = (): boolean => REAL.every(isEncoderHere);

/** The encoders, each opened once. */
export const openEncoder: Readonly<Record<RealEncoder, () => Promise<Encoder>>> = {
  minilm: memoized(() => openShipped('minilm')),
  e5: memoized(() => openShipped('e5')),
};
