import type { Fields } from '~/lib/settings/table';
import { Actions, passFocus, Progress } from './Actions';
import type { DemoState } from './demo-state';
import type { Part } from './page';
import { Bar, Failure } from './Parts';
import { Share } from './Views';

type Of = { of: DemoState<Fields, unknown> };

interface Props extends Of {
  /** What its button says. */
  run: string;
  /** The figure in a sentence; empty while there is none. */
  text: string;
  /** The fields, and what stands among them. */
  children: Part;
  /** What is said below a run in progress. */
  waiting: string;
  /** What is drawn below the form; while there is none, what the page was built with stays. */
  figure: Part;
}

/** A form with a Run button on a page, such as an exam of the reader's own model. */
export function Panel({ of, run, text, children, waiting, figure }: Props) {
  const pass = passFocus(of.page && document.activeElement);
  return (
    <>
      <Lost of={of} />
      <form
        class="as-grid gap-3"
        id={`${of.name}-inputs`}
        autocomplete="off"
        novalidate
        ref={pass}
        onSubmit={(event) => (event.preventDefault(), void of.run())}
      >
        <div class="controls">{children}</div>
        <Running of={of} run={run} waiting={waiting} />
      </form>
      <Failure of={of} />
      {figure === undefined ? (
        <div data-panel-figure key="built" kept />
      ) : (
        <div data-panel-figure key="drawn">
          {figure}
        </div>
      )}
      <div class="panel-foot as-grid wide-and-end mid-aligned" ref={pass}>
        <Line of={of} text={text} />
        {of.formats.length > 0 && <Share of={of} />}
      </div>
    </>
  );
}

/** What a page says where the script of a panel could not be loaded. */
export const Lost = ({ of: { props } }: Of) => (
  <p class="lost" kept={props.still === undefined}>
    {props.still?.absent}
  </p>
);

/** Run and Stop, and how far a run is. */
export const Running = ({ of, run, waiting }: Pick<Props, 'of' | 'run' | 'waiting'>) => (
  <>
    <Actions of={of} label={run} />
    <Bar of={of} label={run} />
    <Progress of={of} />
    <p class="help progress" data-panel-waiting>
      {waiting}
    </p>
  </>
);

/** The live region: what a run has come to, or a message until the next run says something else. */
export function Line({ of, text, small }: Pick<Props, 'of' | 'text'> & { small?: boolean }) {
  return (
    <p class={small ? 'help status' : 'status'} role="status" data-panel-status-line>
      {of.noticeOver(`${of.runs.count.value} ${text}`) ?? text}
    </p>
  );
}
