import { signal } from '@preact/signals-core';
import { problemText } from '../../kit/problem';
import { loadWords } from '../../kit/words';
import type { OwnContext } from '../context';
import type { Judging } from './judging';
import type { Words } from 'words:own-results';

type Opening = Pick<OwnContext, 'given' | 'state' | 'shelf'>;

export function openImport({ given, state, shelf }: Opening): OwnContext['imported'] {
  const { t, props } = given;
  const refused = signal<readonly string[]>([]);
  const judging = signal<Judging>();

  async function take(files: readonly File[]): Promise<void> {
    refused.value = [];
    const [{ openJudging, readDropped }, words] = await Promise.all([
      import('./judging'),
      loadWords<Words>('own/results', props.locale),
    ]);
    judging.value ??= openJudging(words, props.locale, () => (judging.value = undefined));
    for (const file of files)
      try {
        const dropped = await readDropped(file);
        if ('format' in dropped) {
          const rest = shelf.history.value.filter(({ made }) => made !== dropped.made);
          shelf.history.value = [...rest, dropped].sort((a, b) => a.made.localeCompare(b.made));
        } else judging.value.add(dropped);
      } catch (error) {
        const why = problemText(error, words.problems, props.locale) ?? String(error);
        const sentence = why.includes(file.name) ? why : `${file.name}: ${why}`;
        refused.value = [...refused.value, sentence];
      }
    if (judging.value.isEmpty()) judging.value = undefined;
    if (refused.value.length < files.length) state.part.value = 'verdict';
  }

  const open = (files: readonly File[]) => {
    judging.value = undefined;
    return take(files);
  };

  async function choose({ currentTarget: input }: { currentTarget: HTMLInputElement }) {
    await take([...(input.files ?? [])]);
    input.value = '';
  }

  const chooser = () => (
    <div class="dropped" data-import>
      <label>
        {t.drop} <input type="file" name="results" multiple onChange={choose} />
      </label>
      <p class="help">{t.dropHelp}</p>
      <details>
        <summary class="f14">{t.pasteResults}</summary>
        <textarea
          name="pastedResults"
          rows={6}
          spellcheck={false}
          aria-label={t.pasteResults}
          onChange={({ currentTarget }) =>
            void take([new File([currentTarget.value], t.pastedName)])
          }
        />
      </details>
      <p class="help" role="alert">
        {refused.value.map((sentence) => (
          <span class="as-block">{sentence}</span>
        ))}
      </p>
    </div>
  );

  return { chooser, judging, open };
}
