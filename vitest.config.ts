import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    // The code has no state that one test file could leave to the next, so the modules are loaded once.
    isolate: false,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
