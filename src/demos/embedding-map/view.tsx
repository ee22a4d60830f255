import { fill, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import { shownOf, type Scene } from './core/picture';
import { MARKS, type MarkName } from './core/scene';
import { listed, sentence } from '~/demos/parts/sentence';
import type { Look } from './core/look';
import type { Question } from './core/question';
import type { EmbeddingMapSettings } from './core/settings';
import { inkOf, pathOf } from './drawing/marks';
import type { Described } from './state';

interface Of {
  t: EmbeddingMapStrings;
  locale: Locale;
}

const two = (cosine: number) => cosine.toFixed(2);

interface PanelState extends Of {
  described: Described;
  /** The address of the glossary; a passage has its own. */
  glossary: string;
  twin?: { rank: number; of: number } | undefined;
  onPress?: ((point: number) => void) | undefined;
}

export function panel({ described, t, locale, glossary, twin, onPress }: PanelState) {
  const { id, kind, name, also, lesson, text } = described.point;
  const other = LOCALES[locale === 'en' ? 'zh' : 'en'].lang;
  return [
    <h2 class="name rigid clipped">
      {name}
      {(also !== '' || lesson !== '') && (
        <small class="as-block">
          <span lang={other}>{also}</span>
          {lesson !== '' && ` · ${fill(t.lessonOf, { id: lesson })}`}
        </small>
      )}
    </h2>,
    <p class="definition rigid clipped">{text}</p>,
    <h3 class="sr">{t.near}</h3>,
    <ul role="list" data-near>
      {described.near.map((one) => (
        <li>
          <button
            type="button"
            data-term={one.id === '' ? one.name : one.id}
            data-hidden={one.hidden}
            disabled={!onPress}
            onClick={() => onPress?.(one.point)}
          >
            <span class="clipped unbroken trails-off">{one.name}</span>
            <span>{two(one.similarity)}</span>
            <svg width="100%" height={5} aria-hidden="true">
              <rect width={`${Math.max(0, Math.round(one.similarity * 100))}%`} height="100%" />
            </svg>
          </button>
        </li>
      ))}
    </ul>,
    <p class="twin two-lines-high">
      {twin &&
        twin.rank > 0 &&
        fill(twin.rank === 1 ? t.twin.first : t.twin.rank, { rank: twin.rank, n: twin.of })}
    </p>,
    <p>
      {kind === 'term' && <a href={`${glossary}${id}/`}>{t.term}</a>}
      {kind === 'passage' && id !== '' && <a href={id}>{t.passage}</a>}
    </p>,
  ];
}

export const key = ({ t, labels }: Pick<Of, 't'> & { labels?: Scene['labels'] | undefined }) => (
  <ul role="list" class="roads gap-1-3 no-padding f13 flow" data-key={labels ? 'own' : 'roads'}>
    {labels
      ? labels.map(({ label, n }, hue) => sign(`hue-${hue}`, 'all', `${label} ${n}`))
      : MARKS.map((mark) => sign(inkOf(mark), mark, t.marks[mark]))}
  </ul>
);

const sign = (ink: string, mark: MarkName, name: string) => (
  <li class="line-up" data-road={ink}>
    <svg viewBox="-6 -6 12 12" width={12} height={12} aria-hidden="true">
      <path d={pathOf(mark, 5)} fill={`var(--${ink})`} />
    </svg>
    <span class="clipped unbroken trails-off">{name}</span>
  </li>
);

interface SaidState extends Of {
  scene?: Scene | undefined;
  width: number;
  source: EmbeddingMapSettings['source'];
  look?: Look | undefined;
  ring?: Look | undefined;
  /** What is looked for, and the points that are called so. */
  asked?: string;
  found?: readonly number[] | undefined;
  /** What is asked, and the point that the reader has answered with. */
  question?: Question | undefined;
  answer?: string | undefined;
  ready?: boolean;
}

const NAMED = 2;

export function said(state: SaidState) {
  const { t, locale, scene, width, source, look, ring, found, question, answer } = state;
  const nameOf = (point: number) => scene!.points[point]!.name;
  const comma = LOCALES[locale].listComma;
  if (ring && answer !== undefined && question?.middle.point === ring.point)
    return sentence(answer === question.near.id ? t.asking.right : t.asking.wrong, {
      ...namesIn(question),
      nearCosine: two(ring.cosines[question.near.point]!),
      farCosine: two(ring.cosines[question.far.point]!),
    });
  if (ring && scene) {
    const hid = ring.hidden.slice(0, NAMED).map((point) => <b>{nameOf(point)}</b>);
    return sentence(hid.length > 0 ? t.lied : t.faithful, {
      n: <mark>{String(shownOf(ring))}</mark>,
      hid: listed(hid, { comma, and: t.and }),
      put: ring.strangers.slice(0, 1).map((point) => <s>{nameOf(point)}</s>),
    });
  }
  if (look && scene) {
    const list = look.near
      .slice(0, NAMED)
      .map(({ point, similarity }) => `${nameOf(point)} ${two(similarity)}`)
      .join(comma);
    return [fill(t.nearest, { name: nameOf(look.point), list })];
  }
  if (found && scene) return [foundSaid(found, nameOf, state)];
  if (source === 'noise') return [t.noiseRest];
  if (source === 'own' && scene)
    return [fill(t.mapped, { n: formatNumber(scene.points.length, locale) })];
  return sentence(t.rest, { width: formatNumber(width, locale) });
}

/** The names of a question as its answer writes them. */
export const namesIn = ({ middle, near, far }: Question) => ({
  middle: middle.name,
  near: <mark>{near.name}</mark>,
  far: <s>{far.name}</s>,
});

function foundSaid(
  [first, ...others]: readonly number[],
  nameOf: (point: number) => string,
  { t, asked = '', ready, locale }: SaidState,
): string {
  if (first === undefined)
    return fill(t.none, { name: asked }) + LOCALES[locale].space + (ready ? t.enter : t.waits);
  return fill(others.length === 0 ? t.found.one : t.found.some, {
    name: nameOf(first),
    n: others.length,
  });
}

/** How much of the encoder has come, in MB. */
export function encoderSaid(
  { done, of }: { done: number; of: number },
  t: EmbeddingMapStrings,
  locale: Locale,
): string {
  const [come, all] = [done, of].map((bytes) => formatNumber(bytes / 1e6, locale, 0));
  return of === 0 || done === of ? t.starting : fill(t.loading, { done: come!, of: all! });
}
