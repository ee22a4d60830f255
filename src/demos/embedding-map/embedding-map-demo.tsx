import { Button } from '~/demos/kit/Button';
import { Progress } from '~/demos/kit/Actions';
import { Failure, Head, Marks, StatusLine, Still } from '~/demos/kit/Parts';
import { ShareOrBench, Views } from '~/demos/kit/Views';
import { fill, formatNumber } from '~/i18n/format';
import { textOf } from '~/lib/figure';
import { embeddingMapFields } from './core/settings';
import { mapPicture } from './core/picture';
import { drawnMap, PHONE, reachable } from './drawing/drawn';
import { openHand } from './hand';
import type { MapGiven, MapState } from './map-state';
import { openMap, prepare } from './open-map';
import { loadEncoder, search } from './own-texts';
import { answerWith, askLie, leaveRing, pressPoint } from './rings';
import { cancel } from './layout';
import { sentence } from '~/demos/parts/sentence';
import { Settings } from './settings-view';
import { describedOf } from './state';
import { encoderSaid, key, namesIn, panel, said } from './view';

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
            onSubmit={(event) => (event.preventDefault(), askLie(of))}
            onFocusIn={() => prepare(of)}
          >
            <div class="plate" data-plate data-brief={!props.fullPage}>
              {props.fullPage && <Bar of={of} />}
              <Stage of={of} hand={hand} />
              {props.fullPage && <Aside of={of} />}
              <div class="told across as-grid wide-and-end gap-2-4 mid-aligned hair-above stacks-below-54">
                <Asked of={of} />
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
    question: of.question.value,
    answer: of.answer.value,
    asked: demo.form.texts.find.value.trim(),
    ready: now.name === 'ready',
  });
}

function Bar({ of }: Of) {
  const { demo, t, hasTwins } = of;
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
          if (event.key === 'Escape') leaveRing(of);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          search(of);
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
  const { props, t, locale, scene, picture, ring, looked, lit } = of;
  const now = scene.value;
  const n = formatNumber(now?.points.length ?? props.recorded.count, locale);
  const label = fill(t.map, { n });
  const ink = (name: string) => `var(--${name})`;
  const held = ring.value?.point ?? looked.value?.point ?? lit.value.found?.[0] ?? 0;
  const middle = now && ring.value && now.points[ring.value.point]!;
  const isTerm = middle?.kind === 'term';
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
            ? drawnMap(now, picture.value!, {
                ink,
                label,
                phone: mapPicture(now, PHONE, lit.value),
              })
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

/** What the map asks before it is pressed, with two answers that stay. */
function Asked({ of }: Of) {
  const { demo, props, t, answer } = of;
  const question = of.question.value;
  if (!question) return <></>;
  const names = namesIn(question);
  return (
    <div class="asked across cluster gap-2-4 prose-17">
      <p>{sentence(t.asking.which, names)}</p>
      {(['far', 'near'] as const).map((which) => (
        <Button
          data-answer={which}
          aria-pressed={String(answer.value === question[which].id)}
          disabled={!demo.woken.value}
          text={answer.value === undefined ? question[which].name : names[which]}
          press={() => answerWith(of, question[which].id)}
        />
      ))}
      <noscript kept={!props.still}>{props.still && sentence(t.noscript, names)}</noscript>
    </div>
  );
}

function Aside({ of }: Of) {
  const { demo, props, t, locale, scene, ring, looked, twins, unanswered } = of;
  const now = scene.value;
  const look = ring.value ?? looked.value;
  const rank = look && twins.value?.ranks[look.point];
  return (
    <aside class="as-row gap-2 may-shrink f14" data-asks={!look && !!unanswered.value}>
      {panel({
        t,
        locale,
        glossary: props.glossary,
        described: now && look ? describedOf(now, look) : props.described,
        twin: rank ? { rank, of: now!.base } : undefined,
        onPress: demo.woken.value && now ? (point) => pressPoint(of, point) : undefined,
      })}
      {key({ t, labels: now?.labels })}
    </aside>
  );
}

function Buttons({ of }: Of) {
  const { demo, props, t, locale, ring, found, notice, encoder } = of;
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
        press={() => loadEncoder(of)}
      />
      <Button
        data-back
        disabled={disabled || !ring.value}
        text={t.back}
        press={() => leaveRing(of)}
      />
      <Button data-cancel hidden={!isBusy} text={props.frame.cancel} press={() => cancel(of)} />
      <button type="submit" class="go" data-run data-lie disabled={disabled} hidden={isBusy}>
        {ring.value ? t.another : t.run}
      </button>
    </div>
  );
}
