import { signal, type Signal } from '@preact/signals-core';
import { Demo } from '~/demos/kit/Demo';
import { jsonFile } from '~/demos/kit/export';
import { Tries } from '~/demos/kit/Tries';
import type { Stepping } from '~/demos/kit/long-run-state';
import type { Plan } from '~/demos/kit/open-demo';
import { openLongDemo } from '~/demos/kit/open-long-demo';
import type { DemoWords, Given, PageProps, Part } from '~/demos/kit/page';
import type { FigureNode } from '~/lib/figure';
import type { Fields } from '~/lib/settings/table';
import { openDevice } from './device';
import { StepHandle, type Look } from './StepHandle';
import { ToOwn } from './to-own';
import { estimateText, type Cost, type Tinylm } from './training-session';

export interface BenchPage<T extends Fields> extends PageProps<T> {
  /** Address of the page of the reader's own material. */
  toOwn: string;
}

interface BenchWords
  extends
    DemoWords,
    Record<
      | 'paused'
      | 'changed'
      | 'cancelled'
      | 'estimateWait'
      | 'estimate'
      | 'seconds'
      | 'minutes'
      | 'caption'
      | 'handle'
      | 'handleSaid',
      string
    > {
  /** What the link to the reader's own material says, where it leads to a part of it. */
  toOwn?: string;
}

/** Tells how long a run of that cost will take here. */
export type Estimating = (cost: Promise<Cost>) => Promise<string | undefined>;

type BenchStepping<T extends Fields, Session> = Omit<
  Stepping<T, Session>,
  't' | 'begun' | 'failed'
>;

interface BenchPlan<T extends Fields, Session> extends Omit<
  Plan<T, Session>,
  'compute' | 'exports' | 'close'
> {
  stepping: (worker: Tinylm, estimate: Estimating) => BenchStepping<T, Session>;
  jsonOf: (session: Session) => object;
}

/** A model that is trained in this tab; the handle looks back at its steps, or before a run at those of ours. */
export function openBench<T extends Fields, Session, W extends BenchWords>(
  given: Given<T, W> & { props: BenchPage<T> },
  { stepping, jsonOf, ...plan }: BenchPlan<T, Session>,
) {
  const { props, t, page } = given;
  const worker = page?.workers.connectTinylm();
  const device = openDevice(() => worker!.measureSpeed(undefined));
  const look = signal<Look>();
  const demo = openLongDemo<T, Session, W>(given, {
    ...plan,
    stepping: {
      t,
      begun: () => (look.value = {}),
      failed: device.forget,
      ...stepping(worker!, (cost) => estimateText(device, cost, { t, locale: props.locale })),
    },
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: (session) => jsonFile(`crossroads-${plan.name}`, jsonOf(session)),
      svg: undefined,
    },
  });
  return { demo, look };
}

interface Bench<T extends Fields, Session, W extends BenchWords> {
  of: ReturnType<typeof openBench<T, Session, W>>['demo'];
  look: Signal<Look>;
  run: { step: number; steps: number };
  onLook?: () => void;
  title: string;
  /** What the picture says. */
  text: string;
  names: Readonly<Record<string, string>>;
  folds: readonly FigureNode[];
  foot?: Part;
  label?: string;
  fields?: Part;
  more?: Part;
  children?: Part;
}

export function Bench<T extends Fields, Session, W extends BenchWords>({
  of,
  look,
  run,
  onLook,
  title,
  text,
  names,
  folds,
  foot,
  ...parts
}: Bench<T, Session, W>) {
  const { t, kit, props } = of;
  const { fullPage, toOwn } = props as BenchPage<T>;
  const Title = fullPage ? 'h2' : 'p';
  return (
    <Demo
      {...parts}
      of={of}
      text={of.long.text.value ?? text}
      textBelow
      tries={<Tries of={of} names={names} />}
      question={
        <Title class="fig-title" data-plate-title>
          {title}
        </Title>
      }
      foot={
        <>
          <StepHandle of={of} look={look} run={run} t={t} onLook={onLook} />
          {foot}
        </>
      }
      below={
        <>
          <div class="folds above-4" data-folds>
            {folds}
          </div>
          {fullPage && <ToOwn text={t.toOwn ?? kit.toOwn} href={toOwn} />}
        </>
      }
      caption={t.caption}
    />
  );
}

export const fold = (title: string, ...content: (FigureNode | false | undefined)[]) => (
  <details class="hair-above">
    <summary class="inner-3 strong-15">{title}</summary>
    {content}
  </details>
);

/** The picture of the start; the build draws the end, too, for a page without scripts. */
export const atRest = (start: readonly FigureNode[], end?: readonly FigureNode[]) => [
  <div class="at-start">{start}</div>,
  end && <noscript>{end}</noscript>,
];
