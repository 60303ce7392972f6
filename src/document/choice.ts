/** A global choice. */
import type { PackedChoice } from '../packed/choice.ts';
import { optionView, type OptionView } from './option.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

export interface ChoiceView {
  readonly id: string;
  readonly name: Text;
  readonly schemaName: string;
  readonly description: Text;
  readonly options: readonly OptionView[];
}

export function choiceView(choice: PackedChoice, scope: Scope): ChoiceView {
  return {
    id: scope.anchor('choice', choice.name),
    name: scope.text(choice.names),
    schemaName: choice.name,
    description: scope.text(choice.descriptions),
    options: (choice.options ?? []).map((one) => optionView(one, scope)),
  };
}
