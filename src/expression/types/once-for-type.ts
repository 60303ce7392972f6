/** Types are compared by identity where it is asked whether something has changed, so what is made of one type is made once. */
import type { Type } from './type.ts';

export function onceForType<T extends object>(make: (type: Type) => T): (type: Type) => T {
  const known = new WeakMap<Type, T>();
  return (type) => {
    let made = known.get(type);
    if (made === undefined) known.set(type, (made = make(type)));
    return made;
  };
}
