// A picture of what `cosell docs` writes, for the documentation:
//   node scripts/screenshot.mjs dist/CosellForDynamics365.html docs/images/docs.png [selector]
// Without a selector the top of the page. COSELL_CHROMIUM names another browser than /usr/bin/chromium.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';

const [page, picture, selector] = process.argv.slice(2);
if (page === undefined || picture === undefined) {
  console.error('node scripts/screenshot.mjs <page.html> <picture.png> [selector]');
  process.exit(2);
}
mkdirSync(dirname(resolve(picture)), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.COSELL_CHROMIUM ?? '/usr/bin/chromium',
  args: CHROMIUM_FLAGS,
});
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await tab.goto(pathToFileURL(resolve(page)).href);
if (selector !== undefined) await tab.locator(selector).first().scrollIntoViewIfNeeded();
if (selector === undefined) await tab.screenshot({ path: picture });
else await tab.locator(selector).first().screenshot({ path: picture });
await browser.close();
