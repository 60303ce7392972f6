/** Shared steps as they stand in one flow: under names of their own, with what the flow gives them. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { textKey, type ChangedText, type SharedUse } from '../../model/shared-use.ts';
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { changeSteps, changedValue } from './change-steps.ts';
import { changeText, type Setting } from './change-text.ts';
import type { UseStep } from './check-given.ts';
import type { GivenValue } from './given-value.ts';
import type { SharedSteps } from './shared-steps.ts';

export interface Expanded {
  readonly steps: JsonObject;
  readonly use: SharedUse;
}

export function expand(shared: SharedSteps, step: UseStep, report: Report): Expanded {
  const prefix = `${step.name}_`;
  const isStep = (name: string): boolean => shared.names.has(name.toLowerCase());
  const renamed = (name: string): string => (isStep(name) ? prefix + name : name);
  const names = { readings: shared.readings, prefix, isStep };
  const values = givenValues(shared, step, names);
  const setting: Setting = {
    ...names,
    given: (name) => values.get(name),
    dataInside: (name, { at: place }) => {
      report('flow/given-data', place ?? defaultPlace(shared, name), { name });
    },
  };
  const renames = new Map<string, string>();
  const texts = new Map<string, ChangedText>();
  const steps = changeSteps(
    shared.steps,
    {
      name: (name) => {
        renames.set(prefix + name, name);
        return prefix + name;
      },
      wait: renamed,
      text: (text, path, part) => {
        const { value, changed } = changeText(text, part, setting);
        if (changed !== undefined) texts.set(textKey(path, part), changed);
        return value;
      },
    },
    ['steps'],
  );
  const { isPresent } = step;
  return { steps, use: { at: at(step.place, 'use'), file: shared.file, isPresent, names: renames, texts } };
}

function defaultPlace({ file }: SharedSteps, name: string): Place {
  return { file, path: ['given', name, 'default'], part: 'value' };
}

/** Of what is there; a default may name the shared steps too. */
function givenValues(
  { given }: SharedSteps,
  step: UseStep,
  names: Pick<Setting, 'readings' | 'prefix' | 'isStep'>,
): ReadonlyMap<string, GivenValue> {
  const inDefault: Setting = { ...names, given: () => undefined, dataInside: () => undefined };
  const text = (one: string, part: Place['part']): JsonValue => changeText(one, part, inDefault).value;
  return new Map(
    [...given].flatMap(([name, declared]): [string, GivenValue][] => {
      const own = Object.hasOwn(step.given, name) ? step.given[name] : undefined;
      if (own !== undefined) return [[name, { value: own, at: at(step.place, 'given', name) }]];
      if (declared.default === undefined) return [];
      const value = changedValue(declared.default, { text: (one, _, part) => text(one, part) }, []);
      return [[name, { value, at: undefined }]];
    }),
  );
}
