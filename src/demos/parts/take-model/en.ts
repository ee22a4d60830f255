export const en = {
  title: 'Take your model home',
  lead: 'After a run, the model you trained is yours: a folder that transformers.js loads in Node or in a page of your own, with a program of five lines, the settings and the losses. If you trained two models, you get the first. It is packed in this tab and sent nowhere.',
  button: 'Take the model home',
  done: 'Saved {file}: {files} files, {size} bytes.',
  failed: 'The model is no longer in this tab. Run it again, then take it home.',
  example: 'b0 is led by b1. Who leads b0?',
  ofWorld: `It knows the few hundred words of the invented towns and answers questions worded as in the lessons. It reads any
other word as a gap. So write a name of your own as one of the placeholders \`b0\` to \`b47\`, the same one each time. A
model that has learned to copy takes the placeholder from your text; asked at the moment it was packed, this one prints
\`{printed}\`:

    node run.mjs "{example}"

Right is \`b1.\`. A model that has not learned to copy yet, or has unlearned it, prints something else.`,
  ofText:
    'It continues whatever you write, character by character, and knows nothing but the text it was trained on.',
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

{knows}

Your text and the answer together may have 96 tokens.

## Files

- \`model/\`: what libraries for models of the Hugging Face hub load (\`dtype: 'q8'\`)
- \`run.mjs\`, \`package.json\`: the program for Node
- \`page.html\`: the same for a page
- \`training.json\`: settings, losses and measurements of your run
`,
};

export type TakeModelStrings = typeof en;
