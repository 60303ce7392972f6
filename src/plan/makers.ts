/** Roles by id, as forms and dashboards name who sees them, and apps who opens them. */
import type { PlanContext } from './context.ts';

/** System Administrator and System Customizer, who see everything: the same ids in every environment. */
export const MAKERS = [
  '{627090ff-40a3-4053-8790-584edc5be201}',
  '{119f245c-3cc8-4b62-b31c-d1a046ced15d}',
].map((id) => ({ id }));

export function rolesByKey(
  keys: readonly string[],
  context: PlanContext,
): readonly { readonly id: string }[] {
  return keys.flatMap((key) => {
    const id = context.roleId(key);
    return id === undefined ? [] : [{ id }];
  });
}
