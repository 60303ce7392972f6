/** The document in a browser: at the widths of a desk and of a phone, in every language, light and dark. Screenshots go to a fresh folder. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.mjs';
import { PROJECT, htmlOf, madeOf } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'cosell-pages-'));
const address = pathToFileURL(join(folder, 'Orders.html')).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, 'Orders.html'), htmlOf(madeOf(PROJECT)));
  browser = await chromium.launch({
    executablePath: process.env['COSELL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  console.log(`Screenshots: ${folder}`);
});

afterAll(async () => {
  await browser.close();
});

interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

interface Setting {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
}

async function open({ width, scheme = 'light', script = true }: Setting): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  await page.goto(address);
  return { page, troubles };
}

const order = (page: Page) =>
  page
    .locator('.edition:not([hidden]) .entity')
    .filter({ has: page.locator('code', { hasText: /^contoso_order$/ }) });

async function changeTo(page: Page, language: 'English' | '한국어'): Promise<void> {
  await page.getByRole('button', { name: language }).click();
}

describe.each([1280, 390])('%d pixels wide', (width) => {
  test.each(['light', 'dark'] as const)(
    '%s: nothing overflows, nothing is loaded, nothing fails',
    async (scheme) => {
      const { page, troubles } = await open({ width, scheme });
      for (const language of ['English', '한국어'] as const) {
        await changeTo(page, language);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        ).toBeLessThanOrEqual(0);
        await page.screenshot({
          path: join(folder, `${language}-${String(width)}-${scheme}.png`),
          fullPage: true,
        });
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test.each(['light', 'dark'] as const)('%s: axe finds nothing', async (scheme) => {
    const { page } = await open({ width, scheme });
    await page.evaluate(axe);
    const found = await page.evaluate(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(({ violations }) => violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`))",
    );
    expect(found).toEqual([]);
    await page.context().close();
  });
});

test('a language changes every text, the title and the attribute of the page', async () => {
  const { page } = await open({ width: 1280 });
  const texts = async (): Promise<string> => page.locator('.edition:visible').innerText();
  expect(await texts()).not.toMatch(/\p{Script=Hangul}/u);
  await changeTo(page, '한국어');
  expect(await page.title()).toBe('주문 1.2.0.0');
  expect(await page.locator('html').getAttribute('lang')).toBe('ko-KR');
  const korean = await texts();
  for (const words of ['테이블', '양식', '기본 양식', '긴급 주문', '낮음', '보안 역할', '예시 행'])
    expect(korean).toContain(words);
  for (const words of ['Tables', 'Main form', 'Urgent Orders', 'Sample rows', 'Security roles'])
    expect(korean).not.toContain(words);
  await changeTo(page, 'English');
  expect(await page.title()).toBe('Orders 1.2.0.0');
  await page.context().close();
});

test('tabs of a form stand in order, and open with mouse and keyboard', async () => {
  const { page } = await open({ width: 1280 });
  const form = order(page).locator('.form-main');
  const tabs = form.getByRole('tab');
  expect(await tabs.allInnerTexts()).toEqual(['General', 'Amounts']);
  await expect.poll(() => form.getByText('What', { exact: true }).isVisible()).toBe(true);
  await tabs.nth(1).click();
  expect(await form.getByText('Numbers', { exact: true }).isVisible()).toBe(true);
  expect(await form.getByText('What', { exact: true }).isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  expect(await form.getByText('What', { exact: true }).isVisible()).toBe(true);
  expect(await tabs.first().getAttribute('aria-selected')).toBe('true');
  await page.context().close();
});

test('a link to another language, a folded view or a tab shows it', async () => {
  const { page } = await open({ width: 1280 });
  const view = await page.locator('details.view:not([open])').first().getAttribute('id');
  await page.goto(`${address}#${view ?? ''}`);
  expect(await page.locator(`[id="${view ?? ''}"]`).getAttribute('open')).not.toBeNull();
  await page.goto(`${address}#1042-tables`);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko-KR');
  await page.context().close();
});

/** What is wrong in the pictures of one language: run in the page. */
const PICTURES = `(() => {
  const inside = (inner, outer) =>
    inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5 && inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
  const faults = [];
  const pictures = [...document.querySelectorAll('.edition:not([hidden]) svg.diagram')];
  for (const picture of pictures) {
    const whole = picture.getBoundingClientRect();
    const scroll = picture.closest('.scroll');
    if (scroll.getBoundingClientRect().right > window.innerWidth) faults.push('the box of a picture is wider than the page');
    if (scroll.scrollWidth > scroll.clientWidth && getComputedStyle(scroll).overflowX !== 'auto') faults.push('a picture cannot be scrolled');
    for (const text of picture.querySelectorAll('text')) {
      const box = text.classList.contains('lane-label')
        ? text.previousElementSibling.getBoundingClientRect()
        : (text.closest('.node')?.querySelector('.node-box').getBoundingClientRect() ?? whole);
      if (text.getComputedTextLength() === 0) faults.push('a text has no width');
      if (!inside(text.getBoundingClientRect(), box)) faults.push(text.textContent + ' sticks out of its box');
    }
    for (const shape of picture.querySelectorAll('rect, path'))
      if (!inside(shape.getBoundingClientRect(), whole)) faults.push(shape.outerHTML + ' sticks out of the picture');
    // Lines of one box do not lie on each other.
    for (const node of picture.querySelectorAll('.node')) {
      const lines = [...node.querySelectorAll('.node-title, .node-detail')].map((one) => one.getAttribute('y') + ' ' + one.getAttribute('x'));
      if (new Set(lines).size < lines.length) faults.push('two lines in one place: ' + node.textContent);
    }
    if (!picture.getAttribute('aria-label')) faults.push('a picture has no name');
  }
  return { count: pictures.length, texts: pictures.reduce((sum, one) => sum + one.querySelectorAll('text').length, 0), faults };
})()`;

test.each([1280, 390])('pictures of flows at %d pixels: texts fit into their boxes', async (width) => {
  const { page } = await open({ width });
  for (const language of ['English', '한국어'] as const) {
    await changeTo(page, language);
    const found: unknown = await page.evaluate(PICTURES);
    // The map, and one for each flow.
    expect(found).toMatchObject({ count: 5, faults: [] });
    expect((found as { readonly texts: number }).texts).toBeGreaterThan(80);
  }
  await page.context().close();
});

test('the map leads to the page of each flow, and colours follow the scheme', async () => {
  const { page } = await open({ width: 1280, scheme: 'dark' });
  const links = page
    .locator('.edition:visible section[aria-labelledby="flows"] table')
    .first()
    .getByRole('link');
  expect(await links.count()).toBe(4);
  await links.last().click();
  await expect.poll(() => page.evaluate('decodeURIComponent(location.hash)')).toMatch(/^#flow-/);
  const fill = await page.evaluate(
    "getComputedStyle(document.querySelector('.edition:not([hidden]) .node-box')).fill",
  );
  expect(fill).toBe('rgb(32, 32, 32)');
  await page.context().close();
});

test('headings and landmarks are there', async () => {
  const { page } = await open({ width: 1280 });
  const headings = await page.locator('.edition:visible h2').allInnerTexts();
  expect(headings).toEqual([
    'Apps',
    'Dashboards',
    'Tables',
    'Global choices',
    'Security roles',
    'Column security',
    'Web resources',
    'Environment variables',
    'Custom connectors',
    'Connection references',
    'Flows',
  ]);
  expect(await page.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(true);
  expect(await page.getByRole('main').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.context().close();
});

test('without scripts the base language is there, with all tabs of a form', async () => {
  const { page, troubles } = await open({ width: 1280, script: false });
  expect(await page.locator('.languages').isVisible()).toBe(false);
  const form = order(page).locator('.form-main');
  expect(await form.getByText('What', { exact: true }).isVisible()).toBe(true);
  expect(await form.getByText('Numbers', { exact: true }).isVisible()).toBe(true);
  expect(await page.locator('.edition:visible').count()).toBe(1);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('on paper all tabs are there', async () => {
  const { page } = await open({ width: 1280 });
  await page.emulateMedia({ media: 'print' });
  const form = order(page).locator('.form-main');
  expect(await form.getByText('Numbers', { exact: true }).isVisible()).toBe(true);
  expect(await page.locator('.languages').isVisible()).toBe(false);
  await page.context().close();
});
