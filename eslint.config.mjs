import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Astro alone, whose markup uses what its head declares; oxlint reads everything else.
export default [
  {
    ignores: ['dist', 'dist-base', '.astro', '.cache', 'node_modules', 'stubs'],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
];
