/** `<UniqueName>_<1_0_0_0>[_managed].zip`: the name that the ecosystem gives to exports. */
import type { Management, Package } from '../model/package.ts';

export function zipName(content: Package, management: Management): string {
  return `${content.uniqueName}_${content.version.replaceAll('.', '_')}${management === 'managed' ? '_managed' : ''}.zip`;
}
