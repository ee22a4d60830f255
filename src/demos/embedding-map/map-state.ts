import { computed, signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Given, Page } from '~/demos/kit/page';
import type { Pieces, Twins } from '~/workers';
import type { Columns } from '~/lib/own/shelf-content';
import type { Look } from './core/look';
import type { Size } from './core/labels';
import { mapPicture, ringPicture, type Picture } from './core/picture';
import { foundIn, type OwnText } from './core/scene';
import type { EmbeddingMapFields } from './core/settings';
import { NOMINAL } from './drawing/drawn';
import { openEncoder } from './encoder';
import type { EmbeddingMapPage } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

export type MapGiven = Given<EmbeddingMapFields, EmbeddingMapStrings> & { props: EmbeddingMapPage };

type MapDemo = DemoState<EmbeddingMapFields, string> & { t: EmbeddingMapStrings };

/** A table whose rows stand on the map, and what reads other columns of it. */
type Table = Pick<Pieces, 'columns' | 'text' | 'label'> & { readBy: (columns: Columns) => void };

interface Layout {
  key: string;
  opened: Promise<void>;
  stop: AbortController;
}

/** What a map knows beside what it shows. */
interface Memory {
  /** The layout of the worker, or the one that it is asked for. */
  layout?: Layout | undefined;
  /** The reader's texts, how often they have changed, and their vectors. */
  ownTexts: readonly OwnText[];
  version: number;
  vectors: Map<string, Float32Array>;
  /** What is to be done once the encoder is there. */
  afterLoading?: (() => void) | undefined;
  hasPassages: boolean;
  /** True if the next run shows a lie. */
  asksLie: boolean;
  /** The number of the last request: an answer to an earlier one is dropped. */
  request: number;
  /** Points that were in the middle of a ring. */
  seen: number[];
}

export type MapState = ReturnType<typeof openState>;

/** @param demo what the map is once it is open: a computed value asks it later */
export function openState({ props, t, kit, page }: MapGiven, demo: () => MapDemo) {
  const { built, recorded, locale } = props;
  const scene = signal(built?.scene);
  const size = signal<Size>(NOMINAL);
  /** The neighbours that the map shows, and those in the ring. */
  const looked = signal<Look | undefined>();
  const ring = signal<Look | undefined>();
  const found = computed(() => foundIn(scene.value?.points ?? [], demo().form.texts.find.value));
  /** What the recorded map is asked, no other, and the id of the point that the reader has answered with. */
  const question = signal(props.question);
  const answer = signal<string | undefined>();
  const unanswered = computed(() => (answer.value === undefined ? question.value : undefined));
  const lit = computed(() => {
    const points = unanswered.value && Object.values(unanswered.value).map(({ point }) => point);
    return { look: looked.value, found: found.value ?? points };
  });
  const picture = computed((): Picture | undefined => {
    const now = scene.value;
    if (!now) return undefined;
    if (ring.value) return ringPicture(now, size.value, ring.value);
    return mapPicture(now, size.value, lit.value);
  });
  const memory: Memory = {
    ownTexts: [],
    version: 0,
    vectors: new Map(),
    hasPassages: false,
    asksLie: false,
    request: 0,
    seen: [],
  };
  return {
    props,
    t,
    kit,
    page,
    locale,
    memory,
    scene,
    size,
    looked,
    ring,
    found,
    question,
    answer,
    unanswered,
    lit,
    picture,
    /** Only a page asks it. */
    worker: page?.workers.connectProjection(() => (memory.layout = undefined)) as Worker,
    encoder: openEncoder(),
    quality: signal(recorded.quality),
    hasTwins: signal(false),
    twins: signal<Twins | undefined>(),
    notice: signal(''),
    /** What was read last, if it has columns. */
    table: signal<Table | undefined>(),
    embedding: signal<AbortController | undefined>(),
    get demo() {
      return demo();
    },
  };
}

type Worker = ReturnType<Page['workers']['connectProjection']>;
