/** Tests that need a browser: `npm run test:browser`. COSELL_CHROMIUM names another one than /usr/bin/chromium. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
