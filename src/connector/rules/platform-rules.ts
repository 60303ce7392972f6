/** Rules about what does not work, or not as its author thinks. A solution with the connector in it is checked for these. */
import { address } from './address.ts';
import { bodies } from './bodies.ts';
import { connectionParameters } from './connection-parameters.ts';
import { dynamic } from './dynamic.ts';
import { enums } from './enums.ts';
import { extensions } from './extensions.ts';
import { hiddenRequired } from './hidden-required.ts';
import { operationIds } from './operation-ids.ts';
import { pageable } from './pageable.ts';
import { parameters } from './parameters.ts';
import { pathParameters } from './path-parameters.ts';
import { policies } from './policies.ts';
import { references } from './references.ts';
import { requiredProperties } from './required-properties.ts';
import type { ConnectorRule } from './rule.ts';
import { schemaTypes } from './schema-types.ts';
import { script } from './script.ts';
import { security } from './security.ts';
import { similarPaths } from './similar-paths.ts';
import { triggers } from './triggers.ts';
import { visibility } from './visibility.ts';

export const platformRules: readonly ConnectorRule[] = [
  address,
  security,
  connectionParameters,
  operationIds,
  similarPaths,
  pathParameters,
  parameters,
  bodies,
  triggers,
  dynamic,
  pageable,
  references,
  schemaTypes,
  requiredProperties,
  enums,
  visibility,
  hiddenRequired,
  extensions,
  policies,
  script,
];
