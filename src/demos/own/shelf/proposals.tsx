import { Button, problemText, Status } from '~/demos/kit';
import { signal } from '@preact/signals-core';
import { askAll } from '~/demos/parts/language-model/ask-all';
import { loadModelWords, modelProblems } from '~/demos/parts/language-model/lazy';
import { model } from '~/demos/parts/language-model/state';
import { fill } from '~/i18n/format';
import { askedAbout, isAbout, questionIn, questionPrompt } from '~/lib/own/proposed';
import { sentences } from '~/lib/text/sentences';
import { piecesOnShelf } from '../../parts/shelf/from-shelf';
import type { OwnContext } from '../context';
import { Press } from '../controls';
import { answered, type ShelfState } from './shelf-state';
import type { Words } from 'words:own-shelf';

interface Proposal {
  query: string;
  from: string;
  sentences: readonly string[];
}

const AT_ONCE = 5;
const WRITING = { most: 60 };

/** Questions that the model in use proposes; each counts once the reader has pressed the sentence that answers it. */
export function openProposals({ given, shelf }: OwnContext, state: ShelfState, t: Words) {
  const { page, props, kit } = given;
  const waiting = signal<readonly Proposal[]>([]);
  const told = signal('');
  const isBusy = signal(false);
  let turn = 0;

  async function propose(): Promise<void> {
    const { writer } = model.peek().ready ?? {};
    if (!writer || isBusy.peek()) return;
    [isBusy.value, told.value] = [true, ''];
    try {
      await loadModelWords(props.locale);
      const asked = await passages();
      const prompts = asked.map(({ text }) => questionPrompt(text, props.locale));
      await askAll(writer, prompts, WRITING, {
        isStopped: () => !isBusy.peek(),
        answered(at, answer) {
          told.value = fill(t.proposing, { done: at + 1, of: asked.length });
          if ('text' in answer) put(questionIn(answer.text), asked[at]!);
        },
      });
      told.value = waiting.peek().length === 0 ? t.noProposal : '';
    } catch (error) {
      const problems = { ...kit.problems, ...modelProblems(), ...t.problems };
      told.value = problemText(error, problems, props.locale) ?? kit.failed;
    } finally {
      isBusy.value = false;
    }
  }

  async function passages() {
    const read = await piecesOnShelf(page!);
    const all = read.filter(({ columns }) => columns.length === 0).flatMap(({ pieces }) => pieces);
    const chosen = askedAbout(all.map(({ text }) => text), AT_ONCE, turn++); // prettier-ignore
    return chosen.map((at) => all[at]!);
  }

  function put(query: string, { text, label }: { text: string; label: string }): void {
    const known = [...shelf.questions.peek(), ...waiting.peek()];
    if (!isAbout(query, text) || known.some((one) => one.query === query)) return;
    const parts = [...sentences(text)].map(({ start, end }) => text.slice(start, end).trim());
    const said = parts.filter((part) => !/^#+ /.test(part));
    waiting.value = [...waiting.peek(), { query, from: label, sentences: said }];
  }

  const next = () => (waiting.value = waiting.peek().slice(1));
  function take(words: string): void {
    answered(state, waiting.peek()[0]!.query, words);
    next();
  }

  const view = () => {
    const [first] = waiting.value;
    const name = model.value.ready?.writer.about.name;
    return (
      <div class="proposals" data-proposals>
        <div class="cluster gap-2">
          <Button
            data-propose
            disabled={!name || isBusy.value}
            text={name ? fill(t.propose, { name, n: AT_ONCE }) : t.proposeBare}
            press={() => void propose()}
          />
          {isBusy.value && (
            <Button
              data-stop-proposing
              text={t.stopProposing}
              press={() => (isBusy.value = false)}
            />
          )}
          {!name && <a href="#model">{t.chooseModel}</a>}
        </div>
        <Status text={told.value} />
        {first && proposalView(first)}
      </div>
    );
  };

  const proposalView = ({ query, from, sentences: all }: Proposal) => (
    <div class="near as-grid ink-box" data-proposal>
      <div>
        <h3 class="faint">{fill(t.proposed, { left: waiting.value.length })}</h3>
        <p class="q breaks">{query}</p>
        <p class="help">{t.borrows}</p>
      </div>
      <div>
        <h3 class="faint">{fill(t.pressSentence, { name: from })}</h3>
        <p class="breaks">
          {all.map((words) => (
            <Press data-sentence text={words} press={() => take(words)} />
          ))}
        </p>
      </div>
      <div class="acts cluster gap-2">
        <Button data-no-answer text={t.nothingAnswers} press={() => take('')} />
        <Button data-leave-proposal text={t.leave} press={next} />
      </div>
    </div>
  );

  return view;
}
