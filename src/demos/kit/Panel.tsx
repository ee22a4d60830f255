import type { Fields } from '~/lib/settings/table';
import { Actions, passFocus, Progress } from './Actions';
import type { DemoState } from './demo-state';
import type { Part } from './page';
import { Bar, Failure } from './Parts';
import { Share } from './Views';

interface Props {
  of: DemoState<Fields, unknown>;
  /** What its button says. */
  run: string;
  /** What a run has come to, seen and read out. */
  text: string;
  /** The fields, and what stands among them. */
  children?: Part;
  /** What is said below a run in progress. */
  waiting: string;
  /** What is drawn below the form; while there is none, what the page was built with stays. */
  figure?: Part;
}

/** A form with a Run button that stands on a page by itself. */
export function Panel({ of, run, text, children, waiting, figure }: Props) {
  const pass = passFocus(of.page && document.activeElement);
  return (
    <>
      <p class="lost" kept={of.props.still === undefined}>
        {of.props.still?.absent}
      </p>
      <form
        class="as-grid gap-3"
        id={`${of.name}-inputs`}
        autocomplete="off"
        novalidate
        ref={pass}
        onSubmit={(event) => (event.preventDefault(), void of.run())}
      >
        <div class="controls">{children}</div>
        <Actions of={of} label={run} />
        <Bar of={of} label={run} />
        <Progress of={of} />
        <p class="help progress" data-panel-waiting>
          {waiting}
        </p>
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
        <p class="status" role="status" data-panel-status-line>
          {of.noticeOver(`${of.runs.count.value} ${text}`) ?? text}
        </p>
        <Share of={of} />
      </div>
    </>
  );
}
