// Has esbuild count loops over arrays and take patterns of arrays by index. As they are written, both ask an iterator, which makes an object for each
// element until V8 optimises the function; most of a short run is over before that: it was a fifth of all that `cosell check` allocates.
import { normalize } from 'node:path';
import ts from 'typescript';

/** TypeScript knows what is an array. Loops over sets, maps, texts and generators stay as they are. */
export function countedLoops(program) {
  const files = new Map(program.getSourceFiles().map((file) => [normalize(file.fileName), file]));
  return {
    name: 'counted-loops',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const file = files.get(normalize(path));
        return file && { contents: withCountedLoops(file, program.getTypeChecker()), loader: 'ts' };
      });
    },
  };
}

/** The text of a file of TypeScript, which does what it did. */
export function withCountedLoops(file, checker) {
  let loops = 0;

  function text(node) {
    return loop(node) ?? pattern(node) ?? unchanged(node);
  }

  function unchanged(node) {
    let written = '';
    let from = node.getFullStart();
    ts.forEachChild(node, (child) => {
      written += file.text.slice(from, child.getFullStart()) + text(child);
      from = child.end;
    });
    return written + file.text.slice(from, node.end);
  }

  function loop(node) {
    if (!isLoop(node)) return undefined;
    const { name } = node.initializer.declarations[0];
    const numbered = numberedArray(node.expression, name);
    const counted = numbered ?? node.expression;
    if (!isArray(counted)) return undefined;
    loops += 1;
    const [list, index] = [`list$${loops}`, `index$${loops}`];
    const head = `let ${list} = ${text(counted)}, ${index} = 0; ${index} < ${list}.length; ${index}++`;
    const element = `${list}[${index}]`;
    const names = numbered === undefined ? [[name, element]] : pairs(name.elements, [index, element]);
    const values = names.map(([one, value]) => `const ${text(one)} = ${value};`);
    return ` for (${head}) { ${values.join(' ')} ${text(node.statement)} }`;
  }

  function pattern(node) {
    if (!ts.isArrayBindingPattern(node) || !isArray(node) || node.elements.some(isRest)) return undefined;
    const elements = node.elements.flatMap((element, index) =>
      ts.isOmittedExpression(element) ? [] : [`${index}: ${text(element)}`],
    );
    return ` { ${elements.join(', ')} }`;
  }

  function isArray(node) {
    const type = checker.getTypeAtLocation(node);
    return (type.isUnion() ? type.types : [type]).every(
      (one) => checker.isArrayType(one) || checker.isTupleType(one),
    );
  }

  return text(file);
}

function isLoop(node) {
  return (
    ts.isForOfStatement(node) &&
    node.awaitModifier === undefined &&
    ts.isVariableDeclarationList(node.initializer) &&
    (node.initializer.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const
  );
}

function isRest(element) {
  return ts.isBindingElement(element) && element.dotDotDotToken !== undefined;
}

/** `list` of `[index, element] of list.entries()`. */
function numberedArray(node, name) {
  const isAsked =
    ts.isArrayBindingPattern(name) &&
    name.elements.every(
      (one) => ts.isOmittedExpression(one) || (one.initializer ?? one.dotDotDotToken) === undefined,
    ) &&
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'entries' &&
    node.arguments.length === 0;
  return isAsked ? node.expression.expression : undefined;
}

function pairs(elements, values) {
  return elements.flatMap((one, index) => (ts.isOmittedExpression(one) ? [] : [[one, values[index]]]));
}
