import { Button, Failure, Share, StatusLine, Still, Views } from '~/demos/kit';
import { fill } from '~/i18n/format';
import { answerText } from '../sentences';
import type { Of } from '../deciding';
import { outsideOf, type GuideState } from '../state';
import { Blank } from './blank';
import { reasons } from './reasons';
import { Sentence } from './sentence';
import { Size } from './size';
import { Criteria } from '../table/criteria';
import { blockNodes } from '../../parts/memo/view';

interface Props extends Of {
  /** Undefined while the page has no rules, and keeps what the build has drawn. */
  state: GuideState | undefined;
}

export function Page({ of, state }: Props) {
  const { demo, props } = of;
  const result = demo.runs.result.value;
  return (
    <>
      <div class="head one-column" data-first-screen data-asked>
        <h1 class="f32">{demo.t.title}</h1>
        <Sentence of={of} />
        <Size of={of} />
      </div>
      <Still said={props.still?.instead} absent={props.still?.absent} />
      <Failure of={demo} />
      <StatusLine of={demo} said={result ? answerText(result) : ''} />
      {state ? of.drawn(state).answer : <div class="answer" data-figure kept />}
      <div class="folds ink-between">
        <More of={of} />
        {state ? of.drawn(state).why : <details class="unfold" id="guide-why" kept />}
      </div>
      <Foot of={of} />
      <Criteria of={of} />
      <MemoSheet of={of} />
    </>
  );
}

/** The questions outside the sentence; the first of them comes last. */
function More({ of }: Of) {
  const { demo, props, changed } = of;
  const { t } = demo;
  const { questions } = props;
  const [task, ...others] = outsideOf({ questions, strings: t });
  return (
    <details class="unfold" id="guide-more">
      <summary>
        {fill(t.more, { n: others.length + 1, all: questions.length })}{' '}
        <small class="f14">{t.moreAbout}</small>
      </summary>
      <div class="controls" data-more>
        {[...others, task!].map((question) => (
          <label class={changed.includes(question.id) ? 'field hl' : 'field'}>
            <span>{question.ask}</span>
            <Blank
              of={of}
              name={question.id}
              options={question.options}
              form="guide-inputs"
              data-blank={question !== task && question.id}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

export const Why = ({ state }: { state: GuideState }) => (
  <details class="unfold" id="guide-why" key="why">
    <summary>
      {state.strings.why}{' '}
      <small class="f14">{fill(state.strings.nRules, { n: state.plan.rules.length })}</small>
    </summary>
    <p class="help">{state.strings.rulesLead}</p>
    <div class="why-all one-column" data-all-reasons>
      {reasons(state)}
    </div>
  </details>
);

const Foot = ({ of: { demo, memo } }: Of) => (
  <div data-foot>
    <div class="act cluster gap-1-4">
      <Button data-memo disabled={!demo.woken.value} text={demo.t.memo.open} press={memo.open} />
      <Share of={demo} />
    </div>
    <Views of={demo} />
  </div>
);

function MemoSheet({ of: { demo, memo } }: Of) {
  const sheet = memo.sheet.value;
  const t = demo.t.memo;
  const button = { disabled: !demo.woken.value };
  return (
    <dialog
      class="memo"
      aria-labelledby="guide-memo"
      data-memo-sheet
      ref={memo.hold}
      onClick={({ target, currentTarget }) => target === currentTarget && memo.close()}
    >
      <div class="memo-bar">
        <Button {...button} class="go" data-memo-print text={t.print} press={() => print()} />
        <Button {...button} data-export="md" text={t.download} press={() => demo.exportAs('md')} />
        <Button {...button} data-memo-close text={t.close} press={memo.close} />
      </div>
      <article>
        <h2 id="guide-memo" data-memo-title>
          {sheet?.title ?? t.name}
        </h2>
        <div data-memo-text>{sheet && blockNodes(sheet.blocks)}</div>
      </article>
    </dialog>
  );
}
