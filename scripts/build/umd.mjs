const UMD = /[\\/]node_modules[\\/](?:papaparse|mammoth)[\\/].+\.js$/;

/** Packages that come in one file for all loaders become modules as they are, so that no page loads what imitates a loader. */
export const umd = () => ({
  name: 'umd',
  enforce: 'pre',
  transform: {
    filter: { id: UMD },
    handler: (code) => ({
      code: `const module = { exports: {} };\nlet exports = module.exports;\n${code}\nexport default module.exports;`,
      map: null,
    }),
  },
});
