import { casesOf, type Deciding } from '../state';
import { Blank } from './blank';

type Named = 'text' | 'examples' | 'act' | 'time';

interface Props {
  of: Deciding;
  changed: readonly string[];
}

/** What the reader is building, in a sentence with five blanks. */
export const Sentence = ({ of, changed }: Props) => (
  <form
    id="guide-inputs"
    class="sentence"
    autocomplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      void of.demo.run();
    }}
  >
    <Building of={of} changed={changed} />
    <Answered of={of} changed={changed} name="text" />
    <br />
    <Answered of={of} changed={changed} name="examples" />
    <Answered of={of} changed={changed} name="act" />
    <Answered of={of} changed={changed} name="time" />
  </form>
);

function Building({ of, changed }: Props) {
  const { t } = of.demo;
  const options = casesOf(of.props).map(({ id, thing }) => ({ id, name: thing }));
  const said = { name: 'case', label: t.caseLabel, around: t.sentence.build };
  return <Clause of={of} changed={changed} {...said} options={options} />;
}

function Answered({ of, changed, name }: Props & { name: Named }) {
  const question = of.props.questions.find(({ id }) => id === name)!;
  const options = question.options.map(({ id, blank, name: named }) => ({
    ...{ id, name: blank ?? named },
  }));
  const said = { name, label: question.name, around: of.demo.t.sentence[name] };
  return <Clause of={of} changed={changed} {...said} options={options} />;
}

interface ClauseProps extends Props {
  name: string;
  label: string;
  /** The words around the blank with their spaces, such as `on {text},`. */
  around: string;
  options: readonly { readonly id: string; readonly name: string }[];
}

function Clause({ of, changed, name, label, around, options }: ClauseProps) {
  const [before, after] = around.split(`{${name}}`);
  return (
    <span class="cl">
      <span>{before}</span>
      <span class={changed.includes(name) ? 'fill-in hl' : 'fill-in'}>
        <Blank
          of={of}
          name={name}
          options={options}
          ref={name === 'case' ? of.first : undefined}
          data-blank={name}
          aria-label={label}
        />
      </span>
      {after && <span class="pz">{after}</span>}
    </span>
  );
}
