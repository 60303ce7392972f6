/** `<Role>` and `<FieldSecurityProfile>`: who may do what. */
import { attribute, leaf, many, required, usually } from '../xml/shape-fields.ts';
import { coded, flag, oneOf } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';

const PRIVILEGE = shape('RolePrivilege', {
  name: required(attribute('name')),
  level: required(attribute('level', oneOf('Basic', 'Local', 'Deep', 'Global'))),
});

/** Children in the order of real exports (75 of 75). */
export const ROLE = shape('Role', {
  /** In braces. */
  id: required(attribute('id')),
  name: required(attribute('name')),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  autoAssigned: usually(false, leaf('IsAutoAssigned', flag)),
  description: leaf('Description'),
  privileges: many('RolePrivileges', PRIVILEGE),
});

const allowed = coded({ no: '0', yes: '4' });

const PERMISSION = shape('FieldPermission', {
  table: required(leaf('EntityName')),
  column: required(leaf('AttributeName')),
  read: leaf('CanRead', allowed),
  update: leaf('CanUpdate', allowed),
  create: leaf('CanCreate', allowed),
});

export const COLUMN_PROFILE = shape('FieldSecurityProfile', {
  name: required(attribute('name')),
  description: attribute('description'),
  /** In braces. */
  id: required(attribute('fieldsecurityprofileid')),
  permissions: many('FieldPermissions', PERMISSION),
});

export type PackedRole = ValueOf<typeof ROLE>;
export type PackedPrivilege = ValueOf<typeof PRIVILEGE>;
export type PackedColumnProfile = ValueOf<typeof COLUMN_PROFILE>;
