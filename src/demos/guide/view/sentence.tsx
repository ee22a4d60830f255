import type { Deciding, Of } from '../deciding';
import { Blank } from './blank';

export const Sentence = ({ of }: Of) => (
  <form
    id="guide-inputs"
    class="sentence"
    autocomplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      void of.demo.run();
    }}
  >
    {NAMES.map((name) => [<Clause of={of} name={name} />, name === 'text' && <br />])}
  </form>
);

const NAMES = ['case', 'text', 'examples', 'act', 'time'] as const;
type Name = (typeof NAMES)[number];

/** A blank with the words around it and their spaces, such as `on {text},`. */
function Clause({ of, name }: Of & { name: Name }) {
  const { sentence } = of.demo.t;
  const around = sentence[name === 'case' ? 'build' : name];
  const [before, after] = around.split(`{${name}}`);
  return (
    <span class="cl">
      <span>{before}</span>
      <span class={of.changed.includes(name) ? 'fill-in hl' : 'fill-in'}>
        <Blank of={of} name={name} data-blank={name} {...choiceOf(name, of)} />
      </span>
      {after && <span class="pz">{after}</span>}
    </span>
  );
}

function choiceOf(name: Name, { demo, props }: Deciding) {
  if (name === 'case') {
    const options = props.cases.map(({ id, thing }) => ({ id, name: thing }));
    return { 'aria-label': demo.t.caseLabel, options };
  }
  const question = props.questions.find(({ id }) => id === name)!;
  return { 'aria-label': question.name, options: question.options };
}
