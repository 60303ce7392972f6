import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  // What cases and projects of tests hold is data.
  { ignores: ['lib', 'lib.new-*', 'dist', 'coverage', 'node_modules', 'test/**/*.js'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'max-params': ['error', 5],
      complexity: ['error', 15],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    // The script of the page that `cosell docs` writes.
    files: ['templates/**/*.js'],
    languageOptions: {
      globals: { document: 'readonly', window: 'readonly', location: 'readonly', ResizeObserver: 'readonly' },
    },
  },
);
