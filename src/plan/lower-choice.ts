/** Options and global choices. */
import type { Choice, Option } from '../model/choice.ts';
import type { PackedChoice, PackedOption } from '../packed/choice.ts';
import type { PlanContext } from './context.ts';

export function lowerOptions(options: readonly Option[], context: PlanContext): readonly PackedOption[] {
  return options.map((option) => ({
    value: String(option.value),
    ...(option.color === undefined ? {} : { color: option.color }),
    labels: context.texts(option.labels),
    ...context.descriptions(option.descriptions),
  }));
}

export function lowerChoice(choice: Choice, context: PlanContext): PackedChoice {
  const [base] = context.languages;
  return {
    name: choice.schemaName,
    localizedName: choice.names[String(base)] ?? choice.schemaName,
    type: 'picklist',
    global: true,
    introducedVersion: choice.introducedVersion,
    names: context.texts(choice.names),
    descriptions: context.texts(choice.descriptions),
    options: lowerOptions(choice.options, context),
  };
}
