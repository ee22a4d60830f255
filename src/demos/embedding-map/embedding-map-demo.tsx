import { Button } from '~/demos/kit/Button';
import { Progress } from '~/demos/kit/Actions';
import { Field, FieldList } from '~/demos/kit/Field';
import { Failure, Head, Marks, StatusLine, Still } from '~/demos/kit/Parts';
import { ShareOrBench, Views } from '~/demos/kit/Views';
import { Choice } from '~/demos/parts/choice';
import { fill, formatNumber } from '~/i18n/format';
import { textOf } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { embeddingMapFields, LINES } from './core/settings';
import { mapPicture } from './core/picture';
import { drawnMap, PHONE, reachable } from './drawing/drawn';
import { openHand } from './hand';
import { openMap, type MapGiven, type MapState } from './map-state';
import { describedOf } from './state';
import { encoderSaid, key, panel, said } from './view';

export function open(given: MapGiven) {
  const of = openMap(given);
  const { demo, props, t } = of;
  const hand = openHand(of);
  const view = () => {
    const nodes = saidNow(of);
    const text = textOf(<p>{nodes}</p>);
    return (
      <>
        {props.page && <Head page={props.page} />}
        <div data-first-screen>
          <Still said={props.still?.noscript} absent={props.still?.absent} />
          <form
            id="embedding-map-inputs"
            autocomplete="off"
            novalidate
            onSubmit={(event) => (event.preventDefault(), of.lie())}
            onFocusIn={of.want}
          >
            <div class="plate" data-plate data-brief={!props.fullPage}>
              {props.fullPage && <Bar of={of} />}
              <Stage of={of} hand={hand} />
              {props.fullPage && <Aside of={of} />}
              <div class="told across as-grid wide-and-end gap-2-4 mid-aligned hair-above stacks-below-54">
                <p data-said key={text}>
                  {nodes}
                </p>
                <Buttons of={of} />
              </div>
            </div>
            <Failure of={demo} />
            <Progress of={demo} />
            <Settings of={of} />
          </form>
        </div>
        <p class="help">
          <span data-badge={demo.basis()}>
            <Marks of={demo} />
          </span>{' '}
          {t.caption}
        </p>
        <StatusLine of={demo} said={text} />
        <div class="act">
          <ShareOrBench of={demo} />
        </div>
        <Views of={demo} />
      </>
    );
  };
  return { demo, view };
}

type Of = { of: MapState };

function saidNow({ demo, t, locale, props, notice, encoder, ...of }: MapState) {
  const now = encoder.now.value;
  if (now.name === 'loading') return [encoderSaid(now, t, locale)];
  if (notice.value !== '') return [notice.value];
  return said({
    t,
    locale,
    width: props.recorded.width,
    source: demo.form.settings.value.source,
    scene: of.scene.value,
    look: of.looked.value,
    ring: of.ring.value,
    found: of.found.value,
    asked: demo.form.texts.find.value.trim(),
    ready: now.name === 'ready',
  });
}

function Bar({ of: { demo, t, enter, back, hasTwins } }: Of) {
  const { find } = demo.form.texts;
  return (
    <div class="bar across gap-4 hair-below line-up">
      <input
        type="search"
        name="find"
        enterkeyhint="go"
        spellcheck="false"
        placeholder={t.findSuch}
        aria-label={t.find}
        autocapitalize="none"
        maxlength={embeddingMapFields.find.most}
        value={find.value}
        onInput={({ currentTarget: { value } }) => (find.value = value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') back();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          enter();
        }}
      />
      <label class="line-up finger-high unbroken">
        <input
          type="checkbox"
          name="twins"
          checked={hasTwins.value}
          onInput={({ currentTarget: { checked } }) => (hasTwins.value = checked)}
        />
        <span>
          {t.both}
          <span class="wide">{t.bothTied}</span>
        </span>
      </label>
    </div>
  );
}

function Stage({ of, hand }: Of & { hand: ReturnType<typeof openHand> }) {
  const { props, t, locale, scene, picture, ring, looked, found } = of;
  const now = scene.value;
  const n = formatNumber(now?.points.length ?? props.recorded.count, locale);
  const label = fill(t.map, { n });
  const ink = (name: string) => `var(--${name})`;
  const held = ring.value?.point ?? looked.value?.point ?? found.value?.[0] ?? 0;
  const middle = now && ring.value && now.points[ring.value.point]!;
  const isTerm = middle?.kind === 'term';
  const lit = { look: looked.value, found: found.value };
  return (
    <div
      class="stage holds-place clipped"
      data-figure
      data-ring={middle && (middle.id || middle.name)}
      {...hand}
    >
      <canvas aria-hidden="true" />
      <div class="terms" role="group" aria-label={label} kept={!now}>
        {now &&
          (props.built
            ? drawnMap(now, picture.value!, { ink, label, phone: mapPicture(now, PHONE, lit) })
            : reachable(now, picture.value!, held))}
      </div>
      {middle && (
        <a
          class="middle pinned on-plate in-ink to-middle"
          href={isTerm ? `${props.glossary}${middle.id}/` : undefined}
          title={isTerm && fill(t.middle, { name: middle.name })}
        >
          {middle.name}
        </a>
      )}
    </div>
  );
}

function Aside({ of: { demo, props, t, locale, scene, ring, looked, twins, press } }: Of) {
  const now = scene.value;
  const look = ring.value ?? looked.value;
  const rank = look && twins.value?.ranks[look.point];
  return (
    <aside class="as-row gap-2 may-shrink f14">
      {panel({
        t,
        locale,
        glossary: props.glossary,
        described: now && look ? describedOf(now, look) : props.described,
        twin: rank ? { rank, of: now!.base } : undefined,
        onPress: demo.woken.value && now ? press : undefined,
      })}
      {key({ t, labels: now?.labels })}
    </aside>
  );
}

function Buttons({ of }: Of) {
  const { demo, props, t, locale, ring, found, notice, encoder, back } = of;
  const disabled = !demo.woken.value;
  const isRunning = demo.runs.status.value.name === 'running' && demo.runs.lasts.value;
  const isBusy = isRunning || of.embedding.value !== undefined;
  const isLoaded = encoder.now.value.name === 'ready' || encoder.now.value.name === 'loading';
  const waits = !isLoaded && (notice.value === t.waits || found.value?.length === 0);
  return (
    <div class="actions">
      <Button
        data-load-model
        disabled={disabled}
        hidden={!waits}
        text={fill(t.load, { size: formatNumber(props.bytes.encoder / 1e6, locale, 0) })}
        press={of.load}
      />
      <Button data-back disabled={disabled || !ring.value} text={t.back} press={back} />
      <Button data-cancel hidden={!isBusy} text={props.frame.cancel} press={of.halt} />
      <button type="submit" class="go" data-run data-lie disabled={disabled} hidden={isBusy}>
        {ring.value ? t.another : t.run}
      </button>
    </div>
  );
}

function Settings({ of }: Of) {
  const { demo, props, t, locale, quality, placeLines, placePassages, placeShelf, take } = of;
  const { trustworthiness, continuity, overlap } = quality.value;
  const { passages } = props.bytes;
  const disabled = !demo.woken.value;
  const fields = ['projection', 'perplexity', 'seed', 'source', 'points'];
  return (
    <details class="group">
      <summary class="f14 inner-3">{t.settings}</summary>
      <div class="controls">
        <FieldList of={demo} names={fields} />
        <p class="help span" data-quality>
          {fill(t.quality, {
            trust: formatNumber(trustworthiness, locale, 2),
            cont: formatNumber(continuity, locale, 2),
            kept: formatNumber(10 * overlap, locale, 1),
          })}
        </p>
        <Field of={demo} name="lines" values={{ most: formatNumber(LINES, locale) }} />
        <div class="actions span">
          <Button data-place disabled={disabled} text={t.place} press={placeLines} />
          <div class="choose">
            <input
              type="file"
              class="sr"
              id="embedding-map-file"
              disabled={disabled}
              onChange={({ currentTarget: { files } }) => take(files?.[0])}
            />
            <label class="button" for="embedding-map-file">
              {t.file}
            </label>
          </div>
          <Button
            data-from-shelf
            disabled={disabled}
            text={demo.kit.fromShelf}
            press={placeShelf}
          />
          <button type="button" data-passages disabled={disabled} onClick={placePassages}>
            {t.passages}
            {passages > 0 &&
              `${LOCALES[locale].comma}${formatNumber(passages / 1e3, locale, 0)} kB`}
          </button>
        </div>
        <ColumnsChoice of={of} />
      </div>
    </details>
  );
}

function ColumnsChoice({ of: { table, t } }: Of) {
  const now = table.value;
  if (!now) return [];
  const { columns, text, label, turn } = now;
  const choice = (name: 'text' | 'label', chosen: string) => (
    <label class="field choice">
      {t.columnOf[name]}
      <Choice
        name={`column-${name}`}
        options={[...(name === 'label' ? [''] : []), ...columns].map(
          (column) => [column, column === '' ? t.columnOf.none : column] as const,
        )}
        chosen={chosen}
        choose={(column) => turn({ text, label, [name]: column })}
      />
    </label>
  );
  return [choice('text', text), choice('label', label)];
}
