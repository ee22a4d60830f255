import { computed, effect, signal } from '@preact/signals-core';
import { Failure, Marks } from '~/demos/kit/Demo';
import { Progress } from '~/demos/kit/Actions';
import { FieldList, Wrong } from '~/demos/kit/Field';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { problemText } from '~/demos/kit/problem';
import { ShareOrBench, Views } from '~/demos/kit/Views';
import { fill, formatNumber } from '~/i18n/format';
import { textOf } from '~/lib/figure';
import type { Progress as Running } from '../kit/run-state';
import type { Twins } from '~/workers';
import type { Look } from './core/look';
import { mapPicture, ringPicture, type Picture, type Scene, type Size } from './core/picture';
import { positionsOf } from './core/record';
import { isNamed } from './core/scene';
import {
  embeddingMapFields,
  layoutKey,
  LINES,
  type EmbeddingMapFields,
  type EmbeddingMapSettings,
} from './core/settings';
import { drawnMap, NOMINAL, reachable } from './drawn';
import { openEncoder } from './encoder';
import { filesOf } from './files';
import { openHand } from './hand';
import { openStage } from './paint';
import { toldOf, type EmbeddingMapPage } from './state';
import { foundSaid, key, panel, said } from './view';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** A map that stands, by the key of its layout. */
interface Result {
  key: string;
}

const MAP = 'map';

/** The map, and the ring that shows where it lies. */
export function open(
  given: Given<EmbeddingMapFields, EmbeddingMapStrings> & { props: EmbeddingMapPage },
) {
  const { props, t, page } = given;
  const { locale, recorded, urls, built, fullPage } = props;
  const worker = page?.workers.connectProjection(() => (opened = undefined))!;
  const encoder = openEncoder();
  const scene = signal<Scene | undefined>(built?.scene);
  const quality = signal(recorded.quality);
  const size = signal<Size>(NOMINAL);
  const looked = signal<Look | undefined>(undefined);
  const ring = signal<Look | undefined>(undefined);
  const twins = signal<Twins | undefined>(undefined);
  const notice = signal('');
  /** The texts of the reader's that stand on the map, and which of them was typed last. */
  let own: string[] = [];
  let hasPassages = false;
  let isLie = false;
  let seen: number[] = [];
  let turn = 0;
  let opened: { key: string; map: Promise<void> } | undefined;
  const home = layoutKey(props.settings);

  const asked = computed(() => demo.form.texts.find.value.trim().toLowerCase());
  const found = computed((): number[] | undefined => {
    const { points = [] } = scene.value ?? {};
    if (asked.value === '' || points.length === 0) return undefined;
    const first = (point: number) => (points[point]!.name.toLowerCase().startsWith(asked.value) ? 0 : 1); // prettier-ignore
    const hits = points.flatMap((point, at) => (isNamed(point, asked.value) ? [at] : []));
    return hits.sort((a, b) => first(a) - first(b) || a - b);
  });
  const picture = computed((): Picture | undefined => {
    const now = scene.value;
    if (!now) return undefined;
    if (ring.value) return ringPicture(now, size.value, ring.value);
    return mapPicture(now, size.value, { look: looked.value, found: found.value });
  });

  /** Opens the map of the settings unless it stands already. */
  function ready(
    settings: EmbeddingMapSettings = demo.form.settings.peek(),
    progress?: Running<Result>,
  ): Promise<void> {
    const of = layoutKey(settings);
    if (opened?.key === of) return opened.map;
    const map = layOut(settings, of, progress);
    map.catch(() => (opened = undefined));
    opened = { key: of, map };
    return map;
  }

  async function layOut(
    { source, points, ...settings }: EmbeddingMapSettings,
    of: string,
    progress?: Running<Result>,
  ): Promise<void> {
    const known = of === home && source === 'terms' && { ...recorded, positions: positionsOf(recorded) }; // prettier-ignore
    const came = await worker.open(
      { id: MAP, locale, source, noise: points, settings, urls, known: known || undefined },
      progress,
    );
    [looked.value, ring.value, twins.value, seen] = [undefined, undefined, undefined, []];
    [scene.value, quality.value] = [came, came.quality];
    if (source !== 'terms') return;
    if (own.length > 0) await place(own);
    if (hasPassages) scene.value = await worker.passages({ id: MAP });
    if (settings.twins) twins.value = await worker.twins({ id: MAP });
  }

  /** What fails beside a run is said like a run that failed. */
  const trying = (work: () => Promise<void>) => void work().catch((error: unknown) => demo.runs.fail(error)); // prettier-ignore
  const want = () => trying(() => ready());

  const aim = (point: number | undefined) =>
    trying(async () => {
      const mine = ++turn;
      if (ring.peek()) return;
      if (point === undefined) return void (looked.value = undefined);
      await ready();
      const look = await worker.look({ id: MAP, point });
      if (mine === turn && !ring.peek()) looked.value = look;
    });

  const press = (point: number) =>
    trying(async () => {
      const mine = ++turn;
      if (ring.peek()?.point === point) return openTerm(point);
      await ready();
      const look = await worker.look({ id: MAP, point });
      if (mine === turn) ringed(look);
    });

  function ringed(look: Look): void {
    seen.push(look.point);
    demo.form.texts.find.value = '';
    [notice.value, looked.value, ring.value] = ['', undefined, look];
  }
  function openTerm(point: number): void {
    const { kind, id } = scene.peek()!.points[point]!;
    if (kind === 'term') location.assign(`${props.glossary}${id}/`);
  }
  function back(): void {
    turn++;
    [ring.value, looked.value, notice.value] = [undefined, undefined, ''];
    demo.form.texts.find.value = '';
  }
  function lie(): void {
    isLie = true;
    void demo.run();
  }

  /** Texts take their places once the encoder has their vectors; without one the page says what they wait for. */
  async function place(texts: string[], to?: string): Promise<void> {
    if (encoder.now.peek().name !== 'ready') return void (notice.value = texts.length > 0 ? t.waits : t.noPlaces); // prettier-ignore
    await ready();
    const onProgress = (done: number, of: number) => (notice.value = fill(t.embedding, { done, of })); // prettier-ignore
    const vectors = await encoder.embed(texts, { onProgress });
    own = texts;
    const came = await worker.add({ id: MAP, kind: 'own', texts, vectors });
    [ring.value, looked.value, scene.value] = [undefined, undefined, came];
    notice.value = fill(t.placed, { n: formatNumber(texts.length, locale) });
    if (to !== undefined) press(came.points.findLastIndex(({ text }) => text === to));
  }
  const linesNow = () => {
    const lines = demo.form.settings.peek().lines.split('\n');
    return lines.map((line) => line.trim()).filter((line) => line !== '').slice(0, LINES); // prettier-ignore
  };
  const placeLines = () => trying(() => place(linesNow()));
  const placePassages = () =>
    trying(async () => {
      await ready();
      const came = await worker.passages({ id: MAP });
      [hasPassages, scene.value] = [true, came];
      const n = came.points.filter(({ kind }) => kind === 'passage').length;
      notice.value = fill(t.placedPassages, { n: formatNumber(n, locale) });
    });
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    trying(async () => {
      const [file] = currentTarget.files ?? [];
      if (!file) return;
      demo.form.set({ lines: await file.text() });
      await place(linesNow());
    });
  const enter = () =>
    trying(async () => {
      await ready();
      const typed = demo.form.texts.find.peek().trim();
      const [first] = found.peek() ?? [];
      if (first !== undefined) press(first);
      else if (typed !== '') await place([...own.filter((text) => text !== typed), typed], typed);
    });

  function begin(): void {
    const stage = page!.root.querySelector('canvas')!;
    let canvas: ReturnType<typeof openStage> | undefined;
    effect(() => {
      if (!scene.value) return;
      canvas ??= openStage(stage, (now) => (size.value = now));
      canvas.show({ scene: scene.value, picture: picture.value!, twins: twins.value?.places });
    });
    effect(() => {
      if (asked.value === '') return;
      want();
      [ring.value, notice.value] = [undefined, ''];
    });
    effect(() => {
      const on = demo.form.settings.value.twins;
      if (!on) twins.value = undefined;
      else
        trying(async () => (await ready(), void (twins.value = await worker.twins({ id: MAP }))));
    });
    effect(() => {
      const now = encoder.now.value;
      if (now.name === 'ready') notice.value = t.ready;
      if (now.name === 'failed')
        notice.value =
          problemText(now.error, { ...given.kit.problems, ...t.problems }, locale) ??
          given.kit.failed;
    });
  }

  const demo = openDemo<EmbeddingMapFields, Result, EmbeddingMapStrings>(given, {
    ...{ name: 'embedding-map', fields: embeddingMapFields, begin },
    live: true,
    waits: ['find', 'lines', 'twins'],
    async compute(settings, progress): Promise<Result> {
      const wanted = isLie;
      isLie = false;
      await ready(settings, progress);
      const first = scene.peek()!.points.findIndex(({ id }) => id === props.first);
      if (wanted && first >= 0 && seen.length === 0)
        ringed(await worker.look({ id: MAP, point: first }));
      else if (wanted) ringed(await worker.lie({ id: MAP, seen }));
      return { key: layoutKey(settings) };
    },
    basis: (result) => (result.key === home ? 'recorded' : 'yours'),
    close: () => {
      worker.stop();
      encoder.close();
    },
    exports: filesOf(() => ({
      ...{ scene: scene.peek()!, picture: picture.peek()!, ring: ring.peek() },
      ...{ root: page!.root, t, text: textOf(<p>{toldNow()}</p>) },
    })),
  });
  const hand = openHand({
    ...{ picture: () => picture.peek(), base: () => scene.peek()?.base ?? 0 },
    ...{ aim, press, want, back },
  });

  /** What stands below the map. */
  const toldNow = () => {
    const ready = encoder.now.value.name === 'ready';
    const [now, isNoise] = [scene.value, demo.form.settings.value.source === 'noise'];
    if (encoder.now.value.name === 'loading') return [loadingText()];
    if (notice.value !== '') return [notice.value];
    if (now && found.value && !looked.value && !ring.value)
      return [foundSaid({ t, locale, asked: demo.form.texts.find.value.trim(), found: found.value, scene: now, ready })]; // prettier-ignore
    return said({
      ...{ t, locale, scene: now, width: isNoise ? 50 : recorded.width, isNoise },
      ...{ look: looked.value, ring: ring.value },
    });
  };
  function loadingText(): string {
    const now = encoder.now.value;
    if (now.name !== 'loading' || now.of === 0 || now.done === now.of) return t.starting;
    const inMB = (bytes: number) => formatNumber(bytes / 1e6, locale, 0);
    return fill(t.loading, { done: inMB(now.done), of: inMB(now.of) });
  }

  const view = () => {
    const live = demo.woken.value;
    const now = scene.value;
    const look = ring.value ?? looked.value;
    const [first] = found.value ?? [];
    const told = now && look ? toldOf(now, look) : props.told;
    const twin = look && twins.value && look.point < now!.base
      ? { rank: twins.value.ranks[look.point]!, of: now!.base }
      : undefined; // prettier-ignore
    const middle = now && ring.value ? now.points[ring.value.point] : undefined;
    const label = fill(t.map, { n: formatNumber(now?.points.length ?? recorded.ids.length, locale) }); // prettier-ignore
    const nodes = toldNow();
    const text = textOf(<p>{nodes}</p>);
    const measured = quality.value;
    const waits = (notice.value === t.waits || found.value?.length === 0) && encoder.now.value.name !== 'ready'; // prettier-ignore
    const button = { type: 'button', disabled: !live };
    return (
      <>
        {props.page && (
          <header class="line">
            <h1>{props.page.title}</h1>
            <p class="lead">{props.page.lead}</p>
          </header>
        )}
        <div data-first-screen>
          <noscript kept={!props.still}>
            {props.still && <p class="help">{props.still.noscript}</p>}
          </noscript>
          <p class="absent" kept={!props.still}>
            {props.still?.absent}
          </p>
          <form
            id="embedding-map-inputs"
            autocomplete="off"
            novalidate
            onSubmit={(event) => (event.preventDefault(), lie())}
            onFocusIn={want}
          >
            <div class="plate" data-plate data-brief={!fullPage}>
              <div class="bar" hidden={!fullPage}>
                <input
                  {...{ type: 'search', name: 'find', enterkeyhint: 'go', spellcheck: 'false' }}
                  {...{ placeholder: t.findSuch, 'aria-label': t.find, autocapitalize: 'none' }}
                  maxlength={embeddingMapFields.find.most}
                  value={demo.form.texts.find.value}
                  onInput={({ currentTarget: { value } }) => (demo.form.texts.find.value = value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') back();
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    enter();
                  }}
                />
                <label>
                  <input
                    {...{ type: 'checkbox', name: 'twins' }}
                    checked={demo.form.settings.value.twins}
                    onInput={({ currentTarget: { checked } }) => (demo.form.texts.twins.value = checked ? '1' : '0')} // prettier-ignore
                  />
                  <span>
                    {t.both}
                    <span class="wide">{t.bothTied}</span>
                  </span>
                </label>
              </div>
              <div
                class="stage"
                data-figure
                data-ring={middle && (middle.id || middle.name)}
                data-points={now?.points.length}
                {...hand}
              >
                <canvas aria-hidden="true" />
                <div class="terms" aria-label={label} role="group" kept={!now}>
                  {now &&
                    (built
                      ? drawnMap(now, picture.value!, { ink: (name) => `var(--${name})`, label })
                      : reachable(now, picture.value!, look?.point ?? first ?? 0))}
                </div>
                {middle && (
                  <a
                    class="middle"
                    href={middle.kind === 'term' ? `${props.glossary}${middle.id}/` : undefined}
                    title={middle.kind === 'term' && fill(t.middle, { name: middle.name })}
                  >
                    {middle.name}
                  </a>
                )}
              </div>
              {fullPage && (
                <aside>
                  {panel({
                    told,
                    t,
                    locale,
                    glossary: props.glossary,
                    twin,
                    onPress: live ? (point) => press(Number(point)) : undefined,
                  })}
                  {key({ t })}
                </aside>
              )}
              <div class="foot">
                <p data-said>{nodes}</p>
                <div class="actions">
                  <button
                    {...button}
                    data-load-model
                    hidden={!waits}
                    onClick={() => trying(() => encoder.load())}
                  >
                    {fill(t.load, { size: formatNumber(props.bytes.encoder / 1e6, locale, 0) })}
                  </button>
                  <button {...button} data-back hidden={!ring.value} onClick={back}>
                    {t.back}
                  </button>
                  <button
                    {...{ type: 'submit', class: 'go', 'data-run': true, 'data-lie': true }}
                    disabled={!live}
                  >
                    {ring.value ? t.another : t.run}
                  </button>
                  <button
                    {...button}
                    data-cancel
                    hidden={!(demo.runs.status.value.name === 'running' && demo.runs.lasts.value)}
                    onClick={() => demo.stop()}
                  >
                    {props.frame.cancel}
                  </button>
                </div>
              </div>
            </div>
            <Failure of={demo} />
            <Progress of={demo} />
            <details class="settings">
              <summary>{t.settings}</summary>
              <div class="controls">
                <FieldList
                  of={demo}
                  names={['projection', 'neighbours', 'perplexity', 'seed', 'source', 'points']}
                />
                <div class="field span">
                  <label for="embedding-map-lines">{t.lines}</label>
                  <textarea
                    id="embedding-map-lines"
                    name="lines"
                    rows={4}
                    placeholder={t.linesPlaceholder}
                    aria-describedby="embedding-map-lines-help"
                    value={demo.form.texts.lines.value}
                    onInput={({ currentTarget: { value } }) =>
                      (demo.form.texts.lines.value = value)
                    }
                  >
                    {''}
                  </textarea>
                  <Wrong of={demo} name="lines" />
                  <p class="help" id="embedding-map-lines-help">
                    {fill(t.linesHelp, { most: formatNumber(LINES, locale) })}
                  </p>
                  <div class="actions">
                    <button {...button} data-place onClick={placeLines}>
                      {t.place}
                    </button>
                    <div class="choose">
                      <input
                        type="file"
                        class="sr"
                        id="embedding-map-file"
                        accept=".txt,.md,.csv,text/*"
                        disabled={!live}
                        onChange={take}
                      />
                      <label class="button" for="embedding-map-file">
                        {t.file}
                      </label>
                    </div>
                    {props.bytes.passages > 0 && (
                      <button {...button} data-passages onClick={placePassages}>
                        {fill(t.passages, {
                          size: formatNumber(props.bytes.passages / 1e3, locale, 0),
                        })}
                      </button>
                    )}
                  </div>
                </div>
                <p class="help span" data-quality>
                  {fill(t.quality, {
                    trust: measured.trustworthiness.toFixed(2),
                    cont: measured.continuity.toFixed(2),
                    kept: formatNumber(10 * measured.overlap, locale, 1),
                  })}
                </p>
              </div>
            </details>
          </form>
        </div>
        <p class="help">
          <span data-badge={demo.basis()}>
            <Marks of={demo} />
          </span>{' '}
          {t.caption}
        </p>
        <p class="sr" role="status" data-status-line>
          {demo.noticeOver(text) ?? text}
        </p>
        <div class="act">
          <ShareOrBench of={demo} />
        </div>
        <Views of={demo} />
      </>
    );
  };
  return { demo, view };
}
