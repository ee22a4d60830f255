export const en = {
  title: 'Take your model home',
  lead: 'After a run, the model you trained is yours: a folder that transformers.js loads in Node or in a page of your own, with a program of five lines, the settings and the losses. If you trained two models, you get the first. It is packed in this tab and sent nowhere.',
  button: 'Take the model home',
  done: 'Saved {file}: {files} files, {size} bytes.',
  failed: 'The model is no longer in this tab. Run it again, then take it home.',
  readme: `# {name}

You trained this model on {date}, in a browser tab, on Crossroads. \`model/\` holds {bytes} bytes: the network with its
weights in 8 bits, its tokens, and a template that writes a conversation in the form it learned from.

## Run it

    npm install
    node run.mjs
    node run.mjs "your own words"

For a page, install in the same way, serve this folder, for example with \`npx serve\`, and open \`page.html\`. The
library ({library}), the model and what you type stay on your machine.

## What to expect

It knows only what it was trained on. A model of the towns knows their words, in the wordings of the lessons; other
words are unknown to it, and names of your own are written \`b0\` to \`b47\`. A model of a text goes on
character by character. Prompt and answer together fit into its context of 96 tokens.

## Files

- \`model/\`: what libraries for models of the Hugging Face hub load (\`dtype: 'q8'\`)
- \`run.mjs\`, \`package.json\`: the program for Node
- \`page.html\`: the same for a page
- \`training.json\`: settings, losses and measurements of your run
`,
};

export type TakeModelStrings = typeof en;
