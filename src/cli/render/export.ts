/** What an export wrote, a connector after the other, and the next step. */
import type { Artifact } from '../../model/package.ts';
import type { Paint } from '../paint.ts';

export function renderExport(
  files: readonly Artifact[],
  folder: string,
  others: readonly string[],
  paint: Paint,
): string {
  const paths = files.map((one) => one.path);
  const keys = [...new Set(paths.map(keyOf))];
  const block = (title: string, list: readonly string[]): string =>
    `${paint.bold(title)}\n${list.map((path) => `  ${folder}/${path}`).join('\n')}\n`;
  const older = others.length === 0 ? [] : [block('Not of this export', others)];
  const ofFirst = paths.filter((path) => keyOf(path) === keys[0]);
  return [
    ...keys.map((key) =>
      block(
        key,
        paths.filter((path) => keyOf(path) === key),
      ),
    ),
    ...older,
    `${paint.bold('Next')}  ${nextStep(ofFirst, folder)}\n`,
  ].join('\n');
}

/** The connector that a file is of: its folder. */
function keyOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function nextStep(paths: readonly string[], folder: string): string {
  const find = (name: string): string | undefined => paths.find((path) => path.endsWith(`/${name}`));
  const sent = find('ConnectorPackage.zip');
  if (sent !== undefined)
    return `Upload ${folder}/${sent} where Partner Center can fetch it, and name its address in your offer.`;
  const flags = FLAGS.flatMap(([name, flag]) => {
    const path = find(name);
    return path === undefined ? [] : [` ${flag} ${folder}/${path}`];
  });
  return `pac connector create${flags.join('')}`;
}

/** How `pac connector create` is told of each file. */
const FLAGS = [
  ['apiDefinition.swagger.json', '--api-definition-file'],
  ['apiProperties.json', '--api-properties-file'],
  ['icon.png', '--icon-file'],
  ['script.csx', '--script-file'],
] as const;
