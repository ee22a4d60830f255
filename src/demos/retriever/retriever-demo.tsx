import { effect, signal, untracked } from '@preact/signals-core';
import { segment } from '~/lib/text/segment';
import { Actions, Progress } from '../kit/Actions';
import type { DemoState } from '../kit/demo-state';
import { namedIn } from '../kit/address';
import { focusField, openDemo } from '../kit/open-demo';
import type { Given } from '../kit/page';
import { Bar, Failure, Head, StatusLine, Still, Turning } from '../kit/Parts';
import { ShareOrBench, Views } from '../kit/Views';
import { encoderLater, type Encoder } from '../parts/encoder-later';
import { lendRetriever } from '../parts/page-retriever';
import { ToOwn } from '../parts/to-own';
import type { ShownHit } from './core/answer';
import type { Found } from './core/found';
import type { MarkedQuestion } from '~/lib/own/questions';
import { retrieverFields, type RetrieverFields } from './core/settings';
import { More, nextOf, OwnFields, Questions } from './fields';
import { openMarks, openOwnText, type Later, type LoadLater } from './own';
import { openSearches } from './searches';
import { ENOUGH, liveText, notesOf, openAtFirst, sayScene } from './sentences';
import { coins, listSection, mirror, wall } from './stage';
import {
  NOTHING,
  pagesOf,
  paled,
  sidesOf,
  wordsOf,
  type Hand,
  type Markable,
  type Ran,
  type RetrieverPage,
  type Scene,
} from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

export function open(given: Given<RetrieverFields, RetrieverStrings> & { props: RetrieverPage }) {
  const { props, t, kit, page } = given;
  const { texts, fullPage: full, locale } = props;
  /** Those of the encoder are there once its panel is. */
  const words = {
    ...t,
    get problems() {
      return { ...encoder?.problems(), ...t.problems };
    },
  };
  const fields = retrieverFields(Object.keys(texts));
  const turned = signal<ReadonlySet<string>>(new Set());
  const at = signal<ShownHit | undefined>(undefined);
  const later = signal<Later | undefined>(undefined);
  const load: LoadLater = async () => (later.value ??= await import('./later'));
  const isPhone = signal(false);
  const marks = openMarks(load);
  const own = openOwnText();
  let encoder: Encoder | undefined;
  const searches = page && openSearches(page, props, t.pageName, () => encoder);

  const source = (): string => form.settings.peek().source;
  const demo: DemoState<RetrieverFields, Ran> & { t: RetrieverStrings } = openDemo(
    { ...given, t: words },
    {
      name: 'retriever',
      fields,
      live: true,
      begin,
      quick: ['query', 'crossed', 'source'],
      // A link that names no question keeps the one that is asked.
      address: namedIn(fields, 'retriever', (link) => ({
        ...props.settings,
        ...(link && { question: form.texts.question.peek() }),
      })),
      async compute(asked, progress) {
        const before = runs.result.peek();
        const onPart = (found: Found) =>
          progress.onPart({ form: asked, found: paled(found, asked, before) });
        const found = await searches!.find(asked, marks.own(), { ...progress, onPart });
        if (found.marked) marks.follow(found.marked);
        return { form: asked, found };
      },
      faultOf: (): 'own' | undefined => (source() === 'own' ? 'own' : undefined),
      exports: {
        json: async ({ form: settings, found }) =>
          (await load()).jsonFile('crossroads-retriever', {
            settings: { ...settings, own: undefined },
            ...found,
            marked: marks.list.peek(),
          }),
        csv: () => marks.file(),
      },
    },
  );
  const { form, runs } = demo;

  function begin(): void {
    const { root } = page!;
    lendRetriever({ fill: (settings) => void demo.fill(settings as never) });
    const place = root.querySelector<HTMLElement>('[data-encoder]');
    const ready = () => void (root.isConnected && demo.run());
    if (place) encoder = encoderLater(place, { demo: 'retriever', locale }, ready);
    const narrow = matchMedia('(width < 44rem)');
    isPhone.value = narrow.matches;
    narrow.addEventListener('change', () => (isPhone.value = narrow.matches));
    followFields();
    effect(() => {
      const ran = runs.result.value;
      if (!ran || ran.found.pale) return;
      at.value = undefined;
      untracked(() => marks.rate(ran));
    });
    const isAsked = location.hash === '#retriever-text';
    if (full) own.begin(form.texts.own, textChanged);
    if (full) effect(() => void (marks.list.value.length > 0 && load()));
    if (isAsked) turnTo('own');
    if (isAsked) focusField(page, 'own');
  }

  /** A chosen question is written, a written one is found among the built-in, and a text of one's own is searched. */
  function followFields(): void {
    const { query, question, crossed, own: text } = form.texts;
    let last = { question: props.settings.question, text: text.peek() };
    effect(() => {
      const now = { question: question.value, text: text.value };
      const asked = query.value;
      untracked(() => {
        if (now.question !== last.question && now.question !== '')
          query.value = texts[now.question] ?? asked;
        else question.value = idOf(asked);
        if (now.text !== last.text) own.touch(now.text);
        last = { question: question.peek(), text: now.text };
        const there = new Set(segment(query.peek()));
        crossed.value = segment(crossed.peek())
          .filter((term) => there.has(term))
          .join(' ');
      });
    });
  }

  function textChanged(hasText: boolean): void {
    if (hasText) turnTo('own');
    if (source() === 'own') void demo.run();
  }

  /** A text without titles is cut by paragraph and sorted word by word, unless the reader has chosen otherwise. */
  function turnTo(to: string): void {
    const { chunking, compare } = props.settings;
    const ours = { chunking, compare };
    const theirs = { chunking: 'paragraph', compare: 'late' } as const;
    const [usual, next] = to === 'own' ? [ours, theirs] : [theirs, ours];
    const now = form.settings.peek();
    form.set({
      source: to,
      ...(source() !== to && {
        chunking: now.chunking === usual.chunking ? next.chunking : now.chunking,
        compare: now.compare === usual.compare ? next.compare : now.compare,
      }),
    });
  }

  /** The id of a built-in question, by its words; empty if it is none. */
  const idOf = (query: string): string =>
    Object.entries(texts).find(([, text]) => text === query.trim())?.[0] ?? '';

  const ask = (question: string) =>
    demo.fill({ ...props.settings, question, query: texts[question]!, own: form.texts.own.peek() });

  const askAgain = ({ query, of }: MarkedQuestion) =>
    void demo.fill({ query, crossed: '', source: of });

  function mark({ source, start, end, text, words: there = text }: Markable): void {
    const ran = now();
    if (ran.form.query.trim() === '') return;
    const words = ran.form.source === 'own' ? { words: there } : {};
    marks.toggle({ source, start, end, ...words }, ran);
  }

  const now = (): Ran => {
    const ran = runs.result.value ?? { form: props.settings, found: props.found };
    const settings = form.settings.value;
    const isOther = ran.form.source !== settings.source && runs.status.value.name !== 'running';
    return isOther
      ? { form: settings, found: NOTHING }
      : { ...ran, form: { ...ran.form, query: settings.query } };
  };
  const flip = (key: string) => {
    const next = new Set(turned.peek());
    if (!next.delete(key)) next.add(key);
    turned.value = next;
  };
  const opens = (rank: number) => rank <= openAtFirst(full && !isPhone.value);
  const hand = (): Hand => ({
    isOpen: (side, rank, chunk) => turned.value.has(`${side} ${chunk}`) !== opens(rank),
    hasSum: (side, chunk) => turned.value.has(`sum ${side} ${chunk}`),
    open: (side, chunk) => flip(`${side} ${chunk}`),
    sum: (side, chunk) => void load().then(() => flip(`sum ${side} ${chunk}`)),
    cross(term) {
      const out = new Set(segment(form.settings.peek().crossed));
      if (!out.delete(term)) out.add(term);
      form.set({ crossed: [...out].join(' ') });
    },
    mark,
    lookAt: (chunk) => void lookAt(chunk),
    at: at.value,
    later: later.value,
  });
  async function lookAt(chunk: number | undefined): Promise<void> {
    const before = at.peek()?.chunk;
    const page = chunk !== undefined && searches!.page(form.settings.peek(), chunk);
    at.value = page ? (await Promise.all([page, load()]))[0] : undefined;
    const focused = at.peek() ? '[data-pane] button' : `[data-strip="${before}"]`;
    given.page!.root.querySelector<HTMLElement>(focused)?.focus();
  }
  const scene = (): Scene => {
    const { form: asked, found } = now();
    const marked = marks.of(asked);
    return {
      t,
      locale,
      form: asked,
      found,
      full,
      words: wordsOf(found.terms, asked.crossed),
      truth: marked ? pagesOf(found, marked) : found.gold,
      mine: marked !== undefined,
      hand: demo.woken.value ? hand() : undefined,
    };
  };

  const view = () => {
    const drawn = scene();
    const live = demo.woken.value;
    const text = liveText(drawn);
    const { answer } = drawn.found;
    const name = t.models[drawn.form.model as keyof typeof t.models];
    const passages = answer.hits.map((hit) => hit.text);
    const notes = notesOf(drawn, encoder?.unread([answer.query], passages));
    const marked = marks.list.value;
    const verdict = marked.length > 0 && later.value?.verdictText(marked, props.questions, t);
    const { said, note } = verdict || { said: t.verdict.none, note: t.verdict.then };
    const Title = full ? 'h2' : 'p';
    return (
      <>
        {props.page && <Head page={props.page} />}
        <Still said={props.still?.noscript} absent={props.still?.absent} />
        <form
          id="retriever-inputs"
          autocomplete="off"
          novalidate
          onSubmit={(event) => (event.preventDefault(), void demo.run())}
        >
          <div class="plate" data-plate data-first-screen>
            <Bar of={demo} label={t.title} />
            <Title class={full ? 'sr' : 'fig-title'}>{t.title}</Title>
            <div class="ask holds-place as-grid wide-and-end gap-2-4 hair-below">
              <div class="question holds-place may-shrink">
                {mirror(drawn)}
                <label class="sr" for="retriever-query">
                  {t.query}
                </label>
                <textarea
                  class="pinned clipped full-width"
                  id="retriever-query"
                  name="query"
                  rows={1}
                  maxlength={2000}
                  enterkeyhint="search"
                  spellcheck="false"
                  placeholder={t.queryPlaceholder}
                  aria-describedby="retriever-said"
                  value={form.texts.query.value}
                  onInput={({ currentTarget }) =>
                    (form.texts.query.value = currentTarget.value.replace(/\s*\n\s*/g, ' '))
                  }
                  onKeyDown={(event) =>
                    event.key === 'Enter' && (event.preventDefault(), void demo.run())
                  }
                >
                  {props.settings.query}
                </textarea>
              </div>
              {full ? (
                <div class="turn gap-2 line-up">
                  <Questions of={demo} all={props.questions} texts={texts} />
                  <button
                    type="button"
                    class="go"
                    data-run
                    disabled={!live}
                    onClick={() => ask(nextOf(props.questions, form.settings.peek().question))}
                  >
                    {t.another}
                  </button>
                </div>
              ) : (
                <Actions of={demo} label={t.run} />
              )}
              {coins(drawn)}
              <div class="lasting pinned as-row gap-2 on-plate">
                <Progress of={demo} />
                {full && <Actions of={demo} label={false} />}
              </div>
            </div>
            <p class="say" id="retriever-said" data-said>
              <span key={drawn.found.answer.query}>{sayScene(drawn)}</span>
            </p>
            {notes.length > 0 && (
              <p class="notes muted" data-notes>
                {notes.join(' ')}
              </p>
            )}
            <Failure of={demo} />
            <div class="lists" data-figure onPointerOver={full ? showWord : undefined}>
              {full && wall(drawn, <OwnFields of={demo} own={own} props={props} turnTo={turnTo} />)}
              {sidesOf(drawn.form).map((side) => listSection(drawn, side, name))}
            </div>
            {full && (
              <section class="marked" data-marked>
                <h3 class="cluster gap-2">{t.markedQuestions}</h3>
                <ol class="slots as-grid gap-2" role="list">
                  {Array.from({ length: Math.max(ENOUGH, marked.length) }, (_, at) =>
                    marked[at] && later.value ? (
                      later.value.slot(marked[at], at, { t, remove: marks.remove, ask: askAgain })
                    ) : (
                      <li class="holds-place as-grid faint f13">{at + 1}</li>
                    ),
                  )}
                </ol>
                <p class="won" data-verdict>
                  {said} <small class="as-block faint">{note}</small>
                </p>
              </section>
            )}
            <StatusLine of={demo} said={text} />
            <div class="plate-foot">
              <p class="key faint">
                <Turning of={demo} /> {t.caption}
              </p>
              <ShareOrBench of={demo} />
            </div>
          </div>
          {full && <More of={demo} encoders={props.encoders} />}
        </form>
        {full && !props.ofOwn && (
          <ToOwn
            text={kit.toOwn}
            href={props.toOwn}
            id="answering"
            also={['clinic', 'clinic-title']}
          />
        )}
        <Views of={demo} />
      </>
    );
  };
  return { demo, view };
}

const WORD = '[data-t]:not(i)';

/** Dims the words that are not the one under the pointer. */
function showWord({ target, currentTarget }: PointerEvent & { currentTarget: HTMLElement }): void {
  const { t = '' } = (target as Element).closest<HTMLElement>(WORD)?.dataset ?? {};
  for (const one of currentTarget.querySelectorAll<HTMLElement>(WORD))
    one.toggleAttribute('data-dim', /\d/.test(t) && one.dataset.t !== t);
}
