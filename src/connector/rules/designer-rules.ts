/** Rules about what makers see in the designer and what certification asks for. */
import { brandColor } from './brand-color.ts';
import { deprecated } from './deprecated.ts';
import { icon } from './icon.ts';
import { info } from './info.ts';
import { metadata } from './metadata.ts';
import { operationIdForm } from './operation-id-form.ts';
import { operationTexts } from './operation-texts.ts';
import { parameterTexts } from './parameter-texts.ts';
import { propertyTexts } from './property-texts.ts';
import { responses } from './responses.ts';
import type { ConnectorRule } from './rule.ts';
import { size } from './size.ts';
import { triggerHints } from './trigger-hints.ts';
import { unused } from './unused.ts';
import { urlEncoding } from './url-encoding.ts';

export const designerRules: readonly ConnectorRule[] = [
  info,
  metadata,
  operationIdForm,
  operationTexts,
  deprecated,
  parameterTexts,
  propertyTexts,
  urlEncoding,
  responses,
  triggerHints,
  unused,
  icon,
  brandColor,
  size,
];
