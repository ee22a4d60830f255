import { Button } from '~/demos/kit/Button';
import { pythonOf, saveAdapter } from './take-home';
import { takeToProgram } from './to-program';
import type { Tune } from './state';

/** What the run leaves as; nothing before it is done. */
export function takeHomeView(tune: Tune) {
  const { t, current, given } = tune;
  if (!current.value?.peft) return undefined;
  return (
    <section class="ink-above" data-take-home>
      <h3 class="head-17">{t.home}</h3>
      <p class="help">{t.homeSays}</p>
      <div class="actions">
        <Button class="go" data-export="peft" text={t.download} press={() => saveAdapter(tune)} />
        <a href={given.props.program} onClick={() => takeToProgram(tune)}>
          {t.program}
        </a>
      </div>
      <p class="help">{t.python}</p>
      <pre class="scrolls-across" translate="no" tabindex={0}>
        {pythonOf(tune)}
      </pre>
      <p class="help">{t.pythonNote}</p>
    </section>
  );
}
