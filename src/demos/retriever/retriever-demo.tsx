import {
  Actions,
  Bar,
  Failure,
  Head,
  Progress,
  ShareOrBench,
  StatusLine,
  Still,
  Turning,
  Views,
} from '~/demos/kit';
import { ToOwn } from '../parts/to-own';
import { More, nextOf, OwnFields, Questions } from './fields';
import { openRetriever } from './open-retriever';
import {
  askBuiltIn,
  askMarked,
  sceneNow,
  turnTo,
  type Retriever,
  type RetrieverGiven,
} from './retriever-state';
import { ENOUGH, liveText, notesOf, sayScene } from './sentences';
import { coins, listSection, mirror, wall } from './stage';
import { sidesOf, type Scene } from './state';

interface Of {
  retriever: Retriever;
}

export function open(given: RetrieverGiven) {
  const retriever = openRetriever(given);
  return { demo: retriever.demo, view: () => <View retriever={retriever} /> };
}

function View({ retriever }: Of) {
  const { demo, props, t, kit, memory, own } = retriever;
  const { fullPage: full } = props;
  const drawn = sceneNow(retriever);
  const text = liveText(drawn);
  const { answer } = drawn.found;
  const name = t.models[drawn.form.model as keyof typeof t.models];
  const passages = answer.hits.map((hit) => hit.text);
  const notes = notesOf(drawn, memory.encoder?.unread([answer.query], passages));
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
          <Ask retriever={retriever} drawn={drawn} />
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
            {full &&
              wall(
                drawn,
                <OwnFields
                  of={demo}
                  own={own}
                  props={props}
                  turnTo={(to) => turnTo(retriever, to)}
                />,
              )}
            {sidesOf(drawn.form).map((side) => listSection(drawn, side, name))}
          </div>
          {full && <MarkedList retriever={retriever} />}
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
}

/** The question as it is typed, with its words below. */
function Ask({ retriever, drawn }: Of & { drawn: Scene }) {
  const { demo, props, t } = retriever;
  const { form } = demo;
  const { fullPage: full } = props;
  return (
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
          onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), void demo.run())}
        >
          {props.settings.query}
        </textarea>
      </div>
      {full ? (
        <div class="turn gap-2 line-up">
          <Questions of={demo} all={props.questions} texts={props.texts} />
          <button
            type="button"
            class="go"
            data-run
            disabled={!demo.woken.value}
            onClick={() =>
              askBuiltIn(retriever, nextOf(props.questions, form.settings.peek().question))
            }
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
  );
}

/** The questions that the reader has marked, and which list wins. */
function MarkedList({ retriever }: Of) {
  const { marks, later, props, t } = retriever;
  const marked = marks.list.value;
  const verdict = marked.length > 0 && later.value?.verdictText(marked, props.questions, t);
  const { said, note } = verdict || { said: t.verdict.none, note: t.verdict.then };
  return (
    <section class="marked" data-marked>
      <h3 class="cluster gap-2">{t.markedQuestions}</h3>
      <ol class="slots as-grid gap-2" role="list">
        {Array.from({ length: Math.max(ENOUGH, marked.length) }, (_, at) =>
          marked[at] && later.value ? (
            later.value.slot(marked[at], at, {
              t,
              remove: marks.remove,
              ask: (one) => askMarked(retriever, one),
            })
          ) : (
            <li class="holds-place as-grid faint f13">{at + 1}</li>
          ),
        )}
      </ol>
      <p class="won" data-verdict>
        {said} <small class="as-block faint">{note}</small>
      </p>
    </section>
  );
}

const WORD = '[data-t]:not(i)';

/** Dims the words that are not the one under the pointer. */
function showWord({ target, currentTarget }: PointerEvent & { currentTarget: HTMLElement }): void {
  const { t = '' } = (target as Element).closest<HTMLElement>(WORD)?.dataset ?? {};
  for (const one of currentTarget.querySelectorAll<HTMLElement>(WORD))
    one.toggleAttribute('data-dim', /\d/.test(t) && one.dataset.t !== t);
}
