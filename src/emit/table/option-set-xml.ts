/** The choices that belong to one column: yes/no, own options, state and status. */
import { english, type TableContext } from '../../format/table/context.ts';
import { STATES } from '../../format/table/system-columns.ts';
import type { Labels } from '../../model/labels.ts';
import type { Option } from '../../model/table.ts';
import { element, leaf, list, type XmlElement } from '../../xml/xml.ts';
import { flag } from './attribute-xml.ts';
import { labelsXml } from './labels-xml.ts';

export interface OptionSetHead {
  readonly name: string;
  readonly introducedVersion: string;
  readonly names: Labels;
}

export function optionSetXml(
  head: OptionSetHead,
  type: 'bit' | 'picklist',
  options: readonly Option[],
  context: TableContext,
): XmlElement {
  return element(
    'optionset',
    { Name: head.name },
    ...headXml(head, type, context),
    list(
      'options',
      options.map((option) => optionXml(option, context)),
    ),
  );
}

export function stateSetXml(head: OptionSetHead, description: Labels, context: TableContext): XmlElement {
  const states = STATES.map((state) =>
    element(
      'state',
      { value: String(state.value), defaultstatus: String(state.status), invariantname: state.name },
      labelsXml('labels', english(state.name, context), context),
    ),
  );
  return systemSetXml(head, 'state', description, list('states', states), context);
}

export function statusSetXml(head: OptionSetHead, description: Labels, context: TableContext): XmlElement {
  const statuses = STATES.map((state) =>
    element(
      'status',
      { value: String(state.status), state: String(state.value) },
      labelsXml('labels', english(state.name, context), context),
    ),
  );
  return systemSetXml(head, 'status', description, list('statuses', statuses), context);
}

function systemSetXml(
  head: OptionSetHead,
  type: 'state' | 'status',
  description: Labels,
  values: XmlElement,
  context: TableContext,
): XmlElement {
  const descriptions = labelsXml('Descriptions', description, context);
  return element('optionset', { Name: head.name }, ...headXml(head, type, context), descriptions, values);
}

function headXml(head: OptionSetHead, type: string, context: TableContext): XmlElement[] {
  return [
    leaf('OptionSetType', type),
    leaf('IntroducedVersion', head.introducedVersion),
    flag('IsCustomizable', true),
    labelsXml('displaynames', head.names, context),
  ];
}

function optionXml(option: Option, context: TableContext): XmlElement {
  const attributes = {
    value: String(option.value),
    ExternalValue: '',
    IsHidden: '0',
    ...(option.color === undefined ? {} : { Color: option.color }),
  };
  return element('option', attributes, labelsXml('labels', option.labels, context));
}
