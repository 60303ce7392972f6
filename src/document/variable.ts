/** An environment variable. */
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

export interface VariableView {
  readonly name: Text;
  readonly schemaName: string;
  readonly description: Text;
  readonly type: string;
  /** Empty: asked for on import. */
  readonly defaultValue: string;
}

export function variableView(variable: EnvironmentVariable, scope: Scope): VariableView {
  const { type, defaultValue = '' } = variable;
  const { words } = scope;
  return {
    name: scope.text(variable.names),
    schemaName: variable.schemaName,
    description: scope.text(variable.descriptions),
    type: words.variableTypes[type],
    defaultValue:
      type === 'yesNo' && defaultValue !== ''
        ? defaultValue === 'yes'
          ? words.yes
          : words.no
        : defaultValue,
  };
}
