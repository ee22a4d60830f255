import { Bar } from '~/demos/kit/Demo';
import { Views } from '~/demos/kit/Views';
import { fill } from '~/i18n/format';
import type { Lab } from './lab-state';
import { Press, Says, sentencesOf } from './press';
import { badgeView } from './view/badge';
import { plateView } from './view/plate';

/** The lines below the plate, by name. */
const LINES = ['came', 'kept', 'cost', 'twice'];

/** The recorded run of a task, a button that runs it here, and a link to the lab. */
export function InLesson({ lab }: { lab: Lab }) {
  const { demo, props } = lab;
  const { lines, ofRun } = lab.below;
  const { t } = demo;
  const { number, frame, lesson, still } = props;
  const plate = lab.plate();
  const { said, status } = sentencesOf(lab, lesson!.said);
  return (
    <>
      <figure aria-labelledby="four-roads-caption">
        <div class="plate" data-plate>
          <Bar of={lab.demo} label={t.quick} />
          <div class="plate-head">
            <p class="fig-title">{t.title}</p>
            <span class="badge-slot" data-badges>
              {plate.now ? badgeView(plate.now, t) : lesson!.badge}
            </span>
          </div>
          {still && (
            <noscript>
              <p class="help">{t.noscript}</p>
            </noscript>
          )}
          <p class="absent" kept={still?.absent ?? true} />
          <Says lab={lab} said={said} />
          <p class="sr" role="status" data-status-line>
            {status}
          </p>
          <div data-figure kept={!plate.now}>
            {plate.now && plateView(plate)}
          </div>
          <form id="four-roads-inputs" hidden />
          <Press lab={lab}>
            <a class="button quiet" href={lesson!.lab} data-lab>
              {t.toLab}
            </a>
          </Press>
          <details class="more">
            <summary>
              {t.more} <small data-of-run>{ofRun.value || lesson!.ofRun}</small>
            </summary>
            {LINES.map((line) => (
              <div data-line {...{ [`data-line-${line}`]: true }} kept={!lines.value?.[line]}>
                {lines.value?.[line]}
              </div>
            ))}
          </details>
        </div>
        <figcaption id="four-roads-caption">
          {number && <b>{fill(frame.figure, { id: number })}</b>}
          {t.caption}
        </figcaption>
      </figure>
      <Views of={demo} />
    </>
  );
}
