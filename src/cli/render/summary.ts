/** What a build made: components by kind, sizes, paths, and the next step. */
import type { Compiled, Zip } from '../../compile.ts';
import type { Package } from '../../model/package.ts';
import type { Paint } from '../paint.ts';
import { padTo } from './text-width.ts';

export function renderSummary(
  compiled: Compiled,
  folder: string,
  others: readonly string[],
  paint: Paint,
): string {
  const blocks = solutionsOf(compiled.zips).map((zips) => solutionBlock(zips, folder, paint));
  const beside = compiled.files.map((file) => `  ${folder}/${file.path}`);
  const older = others.map((name) => `  ${folder}/${name}`);
  return [
    ...blocks,
    `${paint.bold('Beside them')}\n${beside.join('\n')}`,
    ...(older.length === 0 ? [] : [`${paint.bold('Not of this build')}\n${older.join('\n')}`]),
    `${paint.bold('Next')}  Read ${paint.blue(`${folder}/INSTALL.md`)}, then import ${nextZip(compiled.zips)} into a test environment.`,
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n');
}

function solutionsOf(zips: readonly Zip[]): readonly (readonly Zip[])[] {
  const names = [...new Set(zips.map((zip) => zip.content.uniqueName))];
  return names.map((name) => zips.filter((zip) => zip.content.uniqueName === name));
}

function solutionBlock(zips: readonly Zip[], folder: string, paint: Paint): string {
  const [first] = zips;
  if (first === undefined) return '';
  const rows = [
    ...kindsOf(first.content).map(([kind, count]) => `  ${padTo(kind, 24)}${String(count).padStart(6)}`),
    ...zips.map((zip) => `  ${padTo(`${folder}/${zip.path}`, 60)} ${sizeOf(zip.bytes.length).padStart(9)}`),
  ];
  return `${paint.bold(first.content.uniqueName)} ${paint.dim(first.content.version)}\n${rows.join('\n')}`;
}

function kindsOf(content: Package): readonly (readonly [string, number])[] {
  const columns = content.tables.flatMap((one) => one.table.info?.entity?.columns ?? []);
  const own = columns.filter((column) => column.custom === undefined && column.calculationOf === undefined);
  const views = content.tables.flatMap((one) => one.table.views?.views ?? []);
  const forms = content.tables.flatMap(
    (one) => one.table.forms?.types?.flatMap((type) => type.forms ?? []) ?? [],
  );
  const kinds: readonly (readonly [string, number])[] = [
    ['Custom connectors', content.connectors.length],
    ['Connection references', content.connections.length],
    ['Environment variables', content.variables.length],
    ['Tables', content.tables.length],
    ['Columns', own.length],
    ['Views', views.length],
    ['Forms', forms.length],
    ['Global choices', content.choices.length],
    ['Security roles', content.roles.length],
    ['Dashboards', content.dashboards.length],
    ['Web resources', content.webResources.length],
    ['Model-driven apps', content.apps.length],
    ['Cloud flows', content.flows.length],
    ['Needed from elsewhere', content.dependencies.length],
    ['Carried verbatim', content.opaque.length],
  ];
  return kinds.filter(([, count]) => count > 0);
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function nextZip(zips: readonly Zip[]): string {
  return zips.find((zip) => zip.management === 'unmanaged')?.path ?? '';
}
