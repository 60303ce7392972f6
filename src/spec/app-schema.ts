/** The shape of web resources, dashboards and model-driven apps. */
import { filePath, guid, keyName, label } from './parts.ts';

const key = { type: 'string', minLength: 1 } as const;

export const webResource = {
  type: 'object',
  additionalProperties: false,
  required: ['file'],
  description:
    'A file that apps, tables and forms use: an icon, a page, a script. Its ending says what it is.',
  properties: {
    file: {
      ...filePath,
      pattern: '\\.(html?|css|js|xml|png|jpg|gif|xsl|ico|svg|resx)$',
      description:
        'A path below the folder of solution.yaml: html, css, js, xml, png, jpg, gif, xsl, ico, svg or resx.',
    },
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'The display name. Default: the key.',
    },
    description: { type: 'string', minLength: 1, maxLength: 2000 },
    schemaName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_./-]{1,90}$',
      description: 'The name, when it is not to be made from prefix, key and ending.',
    },
    id: guid,
  },
} as const;

export const dashboard = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'items'],
  description: 'A page of charts and lists.',
  properties: {
    name: label,
    description: label,
    id: guid,
    columns: { type: 'integer', minimum: 1, maximum: 4, description: 'Items side by side. Default: 2.' },
    roles: {
      type: 'array',
      minItems: 1,
      items: key,
      description:
        'Keys of the roles that see the dashboard, beside system administrators and customizers. Default: everybody.',
    },
    items: {
      type: 'object',
      minProperties: 1,
      propertyNames: keyName,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['table', 'view'],
        properties: {
          name: { ...label, description: 'The heading. Default: the name of the chart or view.' },
          table: { ...key, description: 'Key of a table here.' },
          view: { ...key, description: 'Key of the view whose rows are shown or counted.' },
          chart: { ...key, description: 'Key of a chart of the table. Without one the rows are listed.' },
          span: {
            type: 'integer',
            minimum: 1,
            maximum: 4,
            description: 'Columns that it covers. Default: 1.',
          },
        },
      },
      description: 'From left to right and top to bottom.',
    },
  },
} as const;

export const siteMapItem = {
  description: 'The key of a table, or a map.',
  anyOf: [
    key,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        table: { ...key, description: 'Key or logical name of a table.' },
        dashboard: { ...key, description: 'Key of a dashboard.' },
        webResource: { ...key, description: 'Key of a web resource (html).' },
        url: { type: 'string', pattern: '^https?://', description: 'An address that begins with https://.' },
        name: {
          ...label,
          description: 'Default: the name of the table, in the plural, or of the dashboard.',
        },
        icon: { ...key, description: 'Key of a web resource. Default: the icon of the table.' },
      },
    },
  ],
} as const;

export const app = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'areas'],
  description:
    'A model-driven app and its site map. Every table in the site map is part of the app, with all its forms and views.',
  properties: {
    name: label,
    description: label,
    uniqueName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9]{1,90}$',
      description: 'The unique name, when it is not to be made from prefix and key.',
    },
    icon: { ...key, description: 'Key of a web resource. Default: the icon of the platform.' },
    roles: {
      type: 'array',
      items: key,
      description:
        'Keys of the roles that may open the app, beside system administrators and customizers. Default: none; an empty list says that this is meant.',
    },
    areas: {
      type: 'object',
      minProperties: 1,
      propertyNames: keyName,
      description: 'Areas of the site map by key. One is enough for a small app.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'groups'],
        properties: {
          name: label,
          groups: {
            type: 'object',
            minProperties: 1,
            propertyNames: keyName,
            additionalProperties: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'items'],
              properties: {
                name: label,
                items: {
                  type: 'object',
                  minProperties: 1,
                  additionalProperties: siteMapItem,
                  propertyNames: keyName,
                  description: 'Entries by key, from top to bottom.',
                },
              },
            },
          },
        },
      },
    },
    tables: {
      type: 'object',
      description:
        'Tables of which the app shows not every main form and public view: which ones, by key or by the id of one that exists already. A table that is not in the site map becomes part of the app.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          forms: { type: 'array', minItems: 1, items: key },
          views: { type: 'array', minItems: 1, items: key },
        },
      },
    },
  },
} as const;
