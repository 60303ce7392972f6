import type { Plugin } from 'esbuild';
import type { Program, SourceFile, TypeChecker } from 'typescript';

export function countedLoops(program: Program): Plugin;
export function withCountedLoops(file: SourceFile, checker: TypeChecker): string;
