/** Every shape that stands for itself somewhere in customizations.xml, and those that fragments of published solutions hold alone. */
import { APP, SITE_MAP } from '../../src/packed/app.ts';
import { CHART } from '../../src/packed/chart.ts';
import { CHOICE } from '../../src/packed/choice.ts';
import { COLUMN } from '../../src/packed/column.ts';
import { DASHBOARD } from '../../src/packed/dashboard.ts';
import { FORMS } from '../../src/packed/form.ts';
import { COLUMN_IMAGE, TABLE_IMAGE } from '../../src/packed/image-config.ts';
import { RELATIONSHIP, TABLE_MAP } from '../../src/packed/relationship.ts';
import { COLUMN_PROFILE, ROLE } from '../../src/packed/security.ts';
import { TABLE, TABLE_SHELL } from '../../src/packed/table.ts';
import { VIEW } from '../../src/packed/view.ts';
import { WEB_RESOURCE } from '../../src/packed/web-resource.ts';
import type { Shape } from '../../src/xml/shape.ts';

// Each is used for what its own `read` gave only.
export const SHAPES = [
  TABLE,
  TABLE_SHELL,
  COLUMN,
  CHOICE,
  RELATIONSHIP,
  TABLE_MAP,
  VIEW,
  FORMS,
  CHART,
  DASHBOARD,
  ROLE,
  COLUMN_PROFILE,
  WEB_RESOURCE,
  APP,
  SITE_MAP,
  COLUMN_IMAGE,
  TABLE_IMAGE,
] as readonly unknown[] as readonly Shape<unknown>[];
