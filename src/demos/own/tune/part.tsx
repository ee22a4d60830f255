import { loadStyles } from '~/browser/page';
import { loadWords } from '~/demos/kit/words';
import { loadModelWords } from '~/demos/parts/language-model/lazy';
import type { OpenPart } from '../context';
import { follow } from './follow';
import { keepRuns } from './keeping';
import { resultView } from './result-view';
import { rowsView } from './rows-view';
import { runView } from './run-view';
import { settingsView } from './settings-view';
import { openTune, type Tune } from './state';
import { takeHomeView } from './take-home-view';
import styles from './tune.css?url';
import type { Words } from 'words:own-tune';

export const open: OpenPart = async (context) => {
  const { locale } = context.given.props;
  const words = loadWords<Words>('own/tune', locale);
  const [t] = await Promise.all([words, loadModelWords(locale), loadStyles(styles)]);
  const tune = openTune(context, t);
  follow(tune);
  void keepRuns(tune);
  return () => tuneView(tune);
};

function tuneView(tune: Tune) {
  const { t, phase, current } = tune;
  return (
    <div
      class="tune"
      data-tuning-status={phase.value}
      data-tuning-step={current.value?.run.step ?? 0}
    >
      <h2 class="sr">{t.title}</h2>
      <p class="prose-17">{t.lead}</p>
      {rowsView(tune)}
      {settingsView(tune)}
      {runView(tune)}
      {resultView(tune)}
      {takeHomeView(tune)}
    </div>
  );
}
