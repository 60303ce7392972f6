/** A table without commands of its own still lists an empty ribbon. */
import { element, type XmlElement } from '../../xml/xml.ts';

export const EMPTY_RIBBON: XmlElement = element(
  'RibbonDiffXml',
  {},
  element('CustomActions', {}),
  element('Templates', {}, element('RibbonTemplates', { Id: 'Mscrm.Templates' }, '')),
  element('CommandDefinitions', {}),
  element(
    'RuleDefinitions',
    {},
    element('TabDisplayRules', {}),
    element('DisplayRules', {}),
    element('EnableRules', {}),
  ),
  element('LocLabels', {}),
);
