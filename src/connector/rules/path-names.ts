/** The names in braces of a path. A brace without its other half names nothing. */
export function namesInPath(path: string): readonly string[] {
  return [...path.matchAll(BRACES)].map(([, name = '']) => name);
}

/** The path with the names left out: what a gateway tells paths apart by. */
export function withoutNames(path: string): string {
  return path.replace(BRACES, '{}');
}

const BRACES = /\{([^{}]*)\}/g;
