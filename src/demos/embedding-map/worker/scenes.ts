import type { Vectors } from '~/lib/embedding/vectors';
import { Problem } from '~/lib/problem';
import type { Call } from '~/workers/rpc';
import { shared } from '~/workers/shared-work';
import { noiseScene } from '../core/noise';
import type { MapPoint, Scene } from '../core/scene';
import { LINES, type EmbeddingMapSettings } from '../core/settings';
import { type OpenScene, openNames } from './tiny';
import { type Embedded, fitted, learnt } from './vectors';
import { beginning, chunkPoints } from '../core/chunks';
import { inLanguage, type BilingualHandbook } from '~/demos/retriever/core/handbook';
import type { Locale } from '~/lib/locale';
import { json } from '~/workers/network';

/** The reason why a map cannot be made. */
class MapProblem extends Problem<
  'too-few-points' | 'too-many-points' | 'no-vectors' | 'all-alike'
> {}

/** The source of a map and of its vectors. */
export interface SceneRequest extends Omit<TextsRequest, 'source' | 'urls'> {
  source: EmbeddingMapSettings['source'];
  vectors: EmbeddingMapSettings['vectors'];
  /** Addresses of the files, each fetched on first use. */
  urls: Record<'terms' | 'handbook' | 'course' | 'tiny', string>;
  /** Points of noise. */
  noise?: number;
  /** Vectors of the texts from an encoder in the page, in the order of `texts`. */
  embedded?: Vectors;
}

const NOISE_SEED = 1;

/** The texts that an encoder must embed, in the order of the points. */
export async function texts(asked: SceneRequest): Promise<string[]> {
  return (await textPoints(asked)).map(({ text }) => text);
}

/** The latest scene; it is reused for other seeds and settings. */
let latest: { key: string; scene: Promise<OpenScene> } | undefined;

export async function openScene(asked: SceneRequest, call: Call): Promise<OpenScene> {
  return asked.embedded ? makeScene(asked, call) : shared(() => sceneOf(asked, call), call);
}

function sceneOf(asked: SceneRequest, call: Call): Promise<OpenScene> {
  const { source, vectors, urls, locale, lines, noise } = asked;
  const key = JSON.stringify([source, vectors, urls, locale, lines, noise]);
  if (latest?.key !== key) latest = { key, scene: makeScene(asked, call) };
  const { scene } = latest;
  scene.catch(() => {
    if (latest?.scene === scene) latest = undefined;
  });
  return scene;
}

async function makeScene(asked: SceneRequest, call: Call): Promise<OpenScene> {
  const { source, urls, noise = 300 } = asked;
  if (source === 'noise') return withoutTexts(noiseScene(noise, NOISE_SEED));
  if (source === 'names') return openNames(urls.tiny, urls.terms);
  const points = await textPoints(asked);
  const embedded = await embeddedTexts(asked, points.map(({ text }) => text), call); // prettier-ignore
  if (embedded.vectors.values.every((value) => value === 0)) throw new MapProblem('no-vectors');
  if (areAlike(embedded.vectors)) throw new MapProblem('all-alike', { count: points.length });
  return { points, ...embedded };
}

const areAlike = ({ values, width }: Vectors): boolean =>
  values.every((value, at) => value === values[at % width]);

async function textPoints(asked: SceneRequest): Promise<MapPoint[]> {
  const points = await pointsOf({ ...asked, source: asked.source as TextsRequest['source'] });
  const { length: count } = points;
  const { min: least, max: most } = LINES;
  if (count < least) throw new MapProblem('too-few-points', { count, least });
  if (count > most) throw new MapProblem('too-many-points', { count, most });
  return points;
}

async function embeddedTexts(
  { vectors, urls, embedded }: SceneRequest,
  texts: readonly string[],
  call: Call,
): Promise<Embedded> {
  if (vectors === 'lsa') return fitted(texts, call);
  if (vectors === 'course') return learnt(texts, urls.course);
  if (embedded?.count !== texts.length)
    throw new Error(
      `The encoder made ${embedded?.count ?? 0} vectors for ${texts.length} texts; it needs to embed each.`,
    );
  return { vectors: embedded, embed: () => new Float32Array(embedded.width) };
}

/** A scene whose points have no place for a text. */
function withoutTexts(scene: Scene): OpenScene {
  return { ...scene, embed: () => new Float32Array(scene.vectors.width) };
}

/** A source whose points are texts. */
interface TextsRequest {
  source: 'terms' | 'retriever' | 'own';
  urls: Record<'terms' | 'handbook', string>;
  locale: Locale;
  /** The reader's lines. */
  lines?: string[];
}

/** The points of a source of texts, in order. */
async function pointsOf({ source, urls, locale, lines }: TextsRequest): Promise<MapPoint[]> {
  if (source === 'own') return ownPoints(lines ?? []);
  if (source === 'terms') return json<MapPoint[]>(urls.terms);
  const { passages } = inLanguage(await json<BilingualHandbook>(urls.handbook), locale);
  return chunkPoints(
    passages.filter(({ kind }) => !kind),
    locale,
  );
}

/** A point for each line that is not blank. */
function ownPoints(lines: readonly string[]): MapPoint[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, at) => ({
      id: `line-${at + 1}`,
      label: beginning(text),
      text,
      language: '',
      part: '',
    }));
}
