import { arithmeticTool } from './arithmetic';
import { questionTool } from './question';
import { seedsTool } from './seeds';
import { complain, type Bench, type Tool } from './tool';

const TOOLS: Record<string, (form: HTMLFormElement, bench: Bench) => Tool> = {
  question: questionTool,
  arithmetic: arithmeticTool,
  seeds: seedsTool,
};

/** Opens a tool by its name; its failures are shown in its own form, and the map stays. */
export function openTool(name: string, form: HTMLFormElement, bench: Bench): Tool {
  const tool = TOOLS[name]!(form, bench);
  let turn = 0;
  return {
    async run() {
      const mine = ++turn;
      complain(form);
      if (!bench.session()) return complain(form, bench.strings.seedsFirst);
      form.setAttribute('aria-busy', 'true');
      try {
        await tool.run();
      } catch (error) {
        if (mine === turn) complain(form, bench.explain(error));
      }
      if (mine === turn) form.removeAttribute('aria-busy');
    },
  };
}
