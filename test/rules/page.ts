/** The pages below docs/rules and the examples in them. */
import { readFileSync } from 'node:fs';

export const PAGES = new URL('../../docs/rules/', import.meta.url).pathname;

export function pageOf(code: string): string {
  return readFileSync(`${PAGES}${code}.md`, 'utf8');
}

/** The fenced blocks of a section: ```yaml path … ``` */
export function examples(page: string, section: string): Record<string, string> {
  const body = page.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/```(?:yaml|json|text) (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => [
      path,
      text,
    ]),
  );
}
