/** The operation that a call by method and path means, as old flows (`ApiConnection`) write it: parts of the path are expressions. */
import type { OperationContract } from './contract.ts';
import type { PlacedOperation } from './contract-of-document.ts';

/** Undefined when none fits, or more than one. */
export function operationsByPath(
  operations: readonly PlacedOperation[],
): (method: string, path: string) => OperationContract | undefined {
  let byShape: Map<string, PlacedOperation[]> | undefined;
  return (method, path) => {
    byShape ??= shapesOf(operations);
    const parts = partsOf(path);
    const alike = byShape.get(shapeOf(method, parts)) ?? [];
    const fitting = alike.filter((one) => fits(partsOf(one.path), parts));
    const [first, second] = fitting;
    return second === undefined ? first?.operation : undefined;
  };
}

function shapesOf(operations: readonly PlacedOperation[]): Map<string, PlacedOperation[]> {
  const shapes = new Map<string, PlacedOperation[]>();
  for (const one of operations) {
    const shape = shapeOf(one.method, partsOf(one.path));
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [one]);
    else alike.push(one);
  }
  return shapes;
}

function shapeOf(method: string, parts: readonly string[]): string {
  return `${method.toLowerCase()} ${parts.length}`;
}

/** The slashes of an expression part nothing. */
function partsOf(path: string): readonly string[] {
  return path.replaceAll(/@\{[^}]*\}/g, '{}').split('/');
}

function fits(template: readonly string[], parts: readonly string[]): boolean {
  return template.every((one, index) => one === parts[index] || one.includes('{'));
}
